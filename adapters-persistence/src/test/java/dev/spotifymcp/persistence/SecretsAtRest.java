package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.application.change.ReceiptSamples;
import dev.spotifymcp.application.grant.GrantSamples;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.Secret;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AuthorizationCode;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.ClientAuthentication;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClientSecret;
import dev.spotifymcp.domain.grant.OAuthRefreshToken;
import dev.spotifymcp.domain.grant.TokenLine.Verdict.Renewed;
import dev.spotifymcp.domain.grant.TransactionToken;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.NoteName;
import dev.spotifymcp.persistence.account.SqlLoginAttempts;
import dev.spotifymcp.persistence.account.SqlSpotifyConnections;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody gets who can read the tables, and what they achieve who can write to them. */
class SecretsAtRest {

    @Nested
    class InH2 extends InADatabase {

        @Override
        DatabaseUrl emptyDatabase() {
            return DatabaseUrl.embedded(new DataDirectory(directory));
        }

        @Test
        void no_secret_stands_in_any_file() throws IOException {
            List<String> secrets = storeOneOfEach();
            stores.close();

            for (Path file : files()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(file.toString()).noneMatch(bytes::contains);
            }
            assertThat(files())
                    .anySatisfy(file -> assertThat(file)
                            .content(StandardCharsets.ISO_8859_1)
                            .contains(ALICE.account().value()));
        }

        private List<Path> files() throws IOException {
            try (Stream<Path> files = Files.list(directory)) {
                return files.toList();
            }
        }
    }

    @Nested
    class InPostgres extends InADatabase {
        @Override
        DatabaseUrl emptyDatabase() {
            return RealPostgres.empty();
        }
    }

    abstract static class InADatabase {

        private static final String ANSWER = "what a person answered";

        @TempDir
        Path directory;

        SqlStores stores;
        private RawDatabase raw;
        private UserId alice;
        private UserId bob;

        abstract DatabaseUrl emptyDatabase();

        @BeforeEach
        void two_people_are_connected() {
            stores = SqlStores.on(emptyDatabase());
            raw = stores.raw();
            alice = stores.users().recognise(ALICE, aUserId(), NOON).id();
            bob = stores.users().recognise(BOB, aUserId(), NOON).id();
            stores.spotifyConnections().connect(AccountSamples.connection(alice));
            stores.spotifyConnections().connect(AccountSamples.connection(bob));
        }

        @AfterEach
        void close() {
            stores.close();
        }

        /** One secret of every kind that ever reaches the stores; the answer is what must not be found again. */
        List<String> storeOneOfEach() {
            var key = PresentedKey.fresh(Kind.API_KEY, SECRETS);
            var connectToken = PresentedKey.fresh(Kind.CONNECT_TOKEN, SECRETS);
            var session = new SessionToken(SECRETS.secret());
            var state = new LoginState(SECRETS.secret());
            var browser = new BrowserMark(SECRETS.secret());
            var verifier = new CodeVerifier(SECRETS.secret());
            SpotifyConnection connection = AccountSamples.connection(alice);
            stores.apiKeys().add(AccountSamples.key(alice, key));
            stores.apiKeys().add(AccountSamples.key(alice, connectToken));
            stores.browserSessions().open(AccountSamples.session(alice, session));
            stores.loginAttempts().keep(attempt(state, browser, verifier));
            List<Secret> ofClients = storeWhatClientsHold();
            stores.notes().leave(alice, new NoteName("answer"), ANSWER, NOON.plusSeconds(60));
            stores.receipts().keep(ReceiptSamples.receipt(alice, "abcdefghijkl"));
            var gate = new Gate(AccountSamples.APP, new Bucket("search"));
            stores.persistence().gates().close(new Closing(gate, Closing.Cause.RATE, NOON));
            stores.persistence().leases().take("housekeeping", NOON, NOON.plusSeconds(60));
            Stream<String> secrets = Stream.of(
                            key.secret(),
                            connectToken.secret(),
                            session,
                            state,
                            browser,
                            verifier,
                            connection.token(),
                            connection.refreshToken())
                    .map(Secret::reveal);
            return Stream.of(secrets, ofClients.stream().map(Secret::reveal), Stream.of(ANSWER, ReceiptSamples.NAME))
                    .flatMap(each -> each)
                    .toList();
        }

        /** A client's secret, what names its waiting authorization, its code, and both halves of its two tokens. */
        private List<Secret> storeWhatClientsHold() {
            var secret = new OAuthClientSecret(SECRETS.secret());
            OAuthClient client = GrantSamples.client(
                    OAuthClientId.fresh(SECRETS), new ClientAuthentication.SecretInBody(secret.hash()));
            stores.oauthClients().keep(client);
            var transaction = new TransactionToken(SECRETS.secret());
            AuthorizationTransaction waiting = GrantSamples.transaction(client.id());
            stores.transactions()
                    .keep(new AuthorizationTransaction(
                            transaction.hash(),
                            waiting.browser(),
                            waiting.request(),
                            waiting.stage(),
                            waiting.expiresAt()));
            var code = new AuthorizationCode(SECRETS.secret());
            IssuedCode sample = GrantSamples.code(client.id(), alice);
            stores.grants()
                    .issue(new IssuedCode(
                            code.hash(),
                            sample.grant(),
                            sample.consent(),
                            sample.challenge(),
                            sample.expiresAt(),
                            sample.state()));
            OAuthRefreshToken first = GrantSamples.refreshToken();
            Grant grant = Grant.of(sample, first, NOON);
            stores.grants().redeem(code.hash(), grant);
            var rotated = (Renewed) grant.line().present(first, GrantSamples.salt(), NOON);
            stores.grants().advance(grant.line(), grant.with(rotated.line(), NOON));
            return List.of(
                    secret,
                    transaction,
                    code,
                    first.family(),
                    first.link(),
                    rotated.successor().link());
        }

        @Test
        void no_secret_stands_in_any_column_of_any_table() {
            List<String> secrets = storeOneOfEach();

            String dump = raw.dump();

            assertThat(secrets).hasSize(16).noneMatch(dump::contains);
            assertThat(raw.tables())
                    .filteredOn(table -> !table.equals("flyway_schema_history"))
                    .allSatisfy(table -> assertThat(dump).contains(table + "."));
        }

        @Test
        void tokens_that_were_moved_to_another_user_open_for_neither() {
            raw.run("""
                    UPDATE spotify_connections
                    SET sealed_token = (SELECT other.sealed_token FROM spotify_connections other
                                        WHERE other.user_id <> spotify_connections.user_id)
                    """);

            assertThat(stores.spotifyConnections().find(alice)).isEmpty();
            assertThat(stores.spotifyConnections().find(bob)).isEmpty();
        }

        @Test
        void a_refresh_token_does_not_pass_for_an_access_token() {
            raw.run("UPDATE spotify_connections SET sealed_token = sealed_refresh_token WHERE user_id = '"
                    + alice.value() + "'");

            assertThat(stores.spotifyConnections().find(alice)).isEmpty();
            assertThat(stores.spotifyConnections().find(bob)).isPresent();
        }

        @Test
        void a_damaged_token_costs_its_owner_only_and_the_log_says_whose() {
            try (var log = new LogOf(SqlSpotifyConnections.class)) {
                damageTheTokenOf(alice);

                assertThat(stores.spotifyConnections().find(alice)).isEmpty();

                assertThat(stores.spotifyConnections().find(bob)).contains(AccountSamples.connection(bob));
                assertThat(log.lines())
                        .singleElement()
                        .asString()
                        .startsWith("WARNING spotify_connections")
                        .contains(alice.value())
                        .doesNotContain("access-", "refresh-");
            }
        }

        @Test
        void a_damaged_connection_is_mended_by_connecting_again() {
            damageTheTokenOf(alice);

            stores.spotifyConnections().connect(AccountSamples.connection(alice));

            assertThat(stores.spotifyConnections().find(alice))
                    .map(SpotifyConnection::version)
                    .contains(2L);
        }

        @Test
        void a_verifier_of_another_login_does_not_open() {
            var browser = new BrowserMark(SECRETS.secret());
            var mine = new LoginState(SECRETS.secret());
            var theirs = new LoginState(SECRETS.secret());
            stores.loginAttempts().keep(attempt(mine, browser, new CodeVerifier(SECRETS.secret())));
            stores.loginAttempts().keep(attempt(theirs, browser, new CodeVerifier(SECRETS.secret())));
            raw.run("UPDATE login_attempts SET sealed_verifier = (SELECT sealed_verifier FROM login_attempts"
                    + " WHERE state_hash = '" + theirs.hash().value() + "')");

            try (var log = new LogOf(SqlLoginAttempts.class)) {
                assertThat(stores.loginAttempts().take(mine.hash(), browser.hash(), NOON))
                        .isEmpty();
                assertThat(stores.loginAttempts().take(theirs.hash(), browser.hash(), NOON))
                        .isPresent();

                assertThat(log.lines()).singleElement().asString().startsWith("WARNING login_attempts");
            }
        }

        private void damageTheTokenOf(UserId user) {
            raw.changeBytes(
                    "SELECT sealed_token, user_id FROM spotify_connections WHERE user_id = '" + user.value() + "'",
                    bytes -> bytes[bytes.length / 2] ^= 1);
        }

        private static LoginAttempt attempt(LoginState state, BrowserMark browser, CodeVerifier verifier) {
            return new LoginAttempt(
                    state.hash(), browser.hash(), verifier, AccountSamples.APP, NOON.plus(LoginAttempt.LIFETIME));
        }
    }
}
