package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.application.change.ReceiptSamples;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.grant.SigningKeyText;
import dev.spotifymcp.domain.grant.SigningKeyset;
import dev.spotifymcp.domain.traffic.NoteName;
import dev.spotifymcp.persistence.sealing.KeyDestination;
import dev.spotifymcp.persistence.sealing.KeyRotation;
import dev.spotifymcp.persistence.sealing.KeyRotation.Step;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.sealing.KeysetText;
import dev.spotifymcp.persistence.sealing.Vault;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Changing the sealing key under servers that run. */
@ParameterizedClass
@EnumSource
class RotatingKeys {

    private static final NoteName NOTE = new NoteName("answer");

    @TempDir
    Path directory;

    private final AtomicInteger files = new AtomicInteger();
    private final KeysetText old = Vault.newKeyset();
    private DatabaseUrl url;
    private RawDatabase raw;
    private UserId alice;

    private final EmptyDatabase database;

    RotatingKeys(EmptyDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void one_of_everything_is_sealed() {
        url = database.made();
        raw = new RawDatabase(url);
        try (var server = server(old)) {
            alice = server.users().recognise(ALICE, aUserId(), NOON).id();
            server.spotifyConnections().connect(AccountSamples.connection(alice));
            server.loginAttempts().keep(attempt());
            server.notes().leave(alice, NOTE, "yes", NOON.plusSeconds(60));
            server.receipts().keep(receipt());
            server.signingKeys().keep(new SigningKeyset(new SigningKeyText("signing"), 1, NOON));
        }
    }

    @Test
    void after_both_steps_the_new_key_alone_opens_everything_and_the_old_one_nothing() {
        KeyRotation.Outcome begun = rotate(old);
        assertThat(begun.step()).isEqualTo(Step.BEGUN);
        assertThat(begun.resealed()).isEqualTo(6);

        KeyRotation.Outcome finished = rotate(begun.keyset());

        assertThat(finished.step()).isEqualTo(Step.FINISHED);
        assertThat(finished.resealed()).isZero();
        try (var server = server(finished.keyset())) {
            opensEverything(server);
        }
        assertThatThrownBy(() -> server(old))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("TOKEN_ENCRYPTION_KEY");
    }

    @Test
    void a_server_that_runs_with_the_old_key_reads_on_and_writes_what_the_new_one_opens() {
        try (var running = server(old)) {
            rotate(old);

            opensEverything(running);
            UserId bob = running.users().recognise(BOB, aUserId(), NOON).id();
            running.spotifyConnections().connect(AccountSamples.connection(bob));

            KeysetText alone = rotate(rotate(old).keyset()).keyset();
            try (var next = server(alone)) {
                assertThat(next.spotifyConnections().find(bob)).contains(AccountSamples.connection(bob));
            }
        }
    }

    @Test
    void a_server_may_still_be_started_with_the_old_key_between_the_steps() {
        rotate(old);

        try (var late = server(old)) {
            opensEverything(late);
        }
    }

    @Test
    void what_a_server_with_the_old_key_wrote_last_is_sealed_anew_by_the_second_step() {
        try (var running = server(old)) {
            KeysetText both = rotate(old).keyset();
            // It has read nothing since, and knows the old key only.
            running.notes().leave(alice, NOTE, "no", NOON.plusSeconds(60));

            KeyRotation.Outcome finished = rotate(both);

            assertThat(finished.resealed()).isEqualTo(1);
            try (var next = server(finished.keyset())) {
                assertThat(next.notes().find(alice, NOTE, NOON)).contains("no");
            }
        }
    }

    @Test
    void a_rotation_that_was_cut_short_is_continued_with_the_same_key() {
        KeysetText first = rotate(old).keyset();

        KeyRotation.Outcome again = rotate(old);

        assertThat(again.step()).isEqualTo(Step.BEGUN);
        assertThat(again.resealed()).isZero();
        assertThat(again.keyset()).isEqualTo(first);
    }

    @Test
    void a_server_that_missed_it_all_says_so_and_damages_nothing() {
        try (var asleep = server(old)) {
            KeysetText alone = rotate(rotate(old).keyset()).keyset();

            assertThatThrownBy(() -> asleep.signingKeys().find()).isInstanceOf(StorageFault.class);
            assertThatThrownBy(() -> asleep.spotifyConnections().find(alice)).isInstanceOf(StorageFault.class);

            try (var awake = server(alone)) {
                opensEverything(awake);
            }
        }
    }

    @Test
    void a_value_that_is_damaged_stays_and_costs_its_owner_only() {
        raw.changeBytes("SELECT sealed_text, owner_id, note_name FROM notes", bytes -> bytes[9] ^= 1);

        KeyRotation.Outcome begun = rotate(old);

        assertThat(begun.unreadable()).isEqualTo(1);
        assertThat(begun.resealed()).isEqualTo(5);
        try (var server = server(begun.keyset())) {
            assertThat(server.notes().find(alice, NOTE, NOON)).isEmpty();
            assertThat(server.spotifyConnections().find(alice)).isPresent();
            assertThat(server.unreadable()).isEqualTo(1);
        }
    }

    @Test
    void a_wrong_key_changes_nothing() {
        String before = raw.dump();

        assertThatThrownBy(() -> rotate(Vault.newKeyset()))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("TOKEN_ENCRYPTION_KEY");

        assertThat(raw.dump()).isEqualTo(before);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void more_than_a_page_of_values_is_sealed_anew_while_servers_write() throws InterruptedException {
        try (var server = server(old)) {
            for (int i = 0; i < 600; i++) {
                server.notes().leave(alice, new NoteName("note " + i), "kept", NOON.plusSeconds(60));
            }
            Thread writer = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 600; i++) {
                    server.notes().leave(alice, new NoteName("note " + i), "changed", NOON.plusSeconds(60));
                }
            });
            KeysetText both = rotate(old).keyset();
            writer.join();
            KeysetText alone = rotate(both).keyset();

            try (var next = server(alone)) {
                for (int i = 0; i < 600; i++) {
                    assertThat(next.notes().find(alice, new NoteName("note " + i), NOON))
                            .contains("changed");
                }
            }
        }
    }

    private static LoginAttempt attempt() {
        return new LoginAttempt(
                new LoginState(SECRETS.secret()).hash(),
                new BrowserMark(SECRETS.secret()).hash(),
                new CodeVerifier(SECRETS.secret()),
                AccountSamples.APP,
                NOON.plus(LoginAttempt.LIFETIME));
    }

    private Receipt receipt() {
        return ReceiptSamples.receipt(alice, "abcdefghijkl");
    }

    private void opensEverything(Persistence server) {
        assertThat(server.spotifyConnections().find(alice)).contains(AccountSamples.connection(alice));
        assertThat(server.notes().find(alice, NOTE, NOON)).contains("yes");
        assertThat(server.receipts().latest(alice, NOON)).contains(receipt());
        assertThat(server.signingKeys().find()).map(SigningKeyset::version).contains(1L);
        assertThat(server.unreadable()).isZero();
    }

    private Persistence server(KeysetText keys) {
        return Persistence.open(new StorageSettings(url, new KeySource.Given(keys)));
    }

    private KeyRotation.Outcome rotate(KeysetText keys) {
        return Persistence.rotateKeys(
                new StorageSettings(url, new KeySource.Given(keys)),
                new KeyDestination.ANewFile(directory.resolve("keys-" + files.incrementAndGet())));
    }
}
