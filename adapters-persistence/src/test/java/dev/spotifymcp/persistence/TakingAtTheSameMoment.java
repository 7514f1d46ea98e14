package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The race for a login, not left to chance: all runners are held at the line until the last has arrived. */
class TakingAtTheSameMoment {

    private static final int RUNNERS = 8;

    private final LoginAttempt attempt = new LoginAttempt(
            new LoginState(SECRETS.secret()).hash(),
            new BrowserMark(SECRETS.secret()).hash(),
            new CodeVerifier(SECRETS.secret()),
            AccountSamples.APP,
            NOON.plus(LoginAttempt.LIFETIME));

    private SqlStores stores;

    @BeforeEach
    void one_login_is_under_way() {
        stores = SqlStores.on(RealPostgres.empty());
        stores.loginAttempts().keep(attempt);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void of_those_who_have_all_seen_the_login_one_gets_it()
            throws SQLException, InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection line = stores.raw().connect()) {
            line.setAutoCommit(false);
            lock(line);
            Callable<Optional<LoginAttempt>> runner =
                    () -> stores.loginAttempts().take(attempt.state(), attempt.browser(), NOON);
            List<Future<Optional<LoginAttempt>>> runners =
                    Stream.generate(() -> threads.submit(runner)).limit(RUNNERS).toList();

            await().until(() -> waiting() == RUNNERS);
            line.rollback();

            int winners = 0;
            for (Future<Optional<LoginAttempt>> each : runners) {
                winners += each.get().isPresent() ? 1 : 0;
            }
            assertThat(winners).isOne();
        }
    }

    private static void lock(Connection line) throws SQLException {
        try (var statement = line.createStatement()) {
            statement.execute("SELECT state_hash FROM login_attempts FOR UPDATE");
        }
    }

    private int waiting() {
        return stores.raw()
                .list("SELECT pid FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .size();
    }
}
