package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.StorageFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caller may be interrupted at any moment: they went away, or the server is stopping. */
class InterruptingCallers {

    @Test
    void an_interrupted_caller_does_not_take_the_embedded_database_from_the_others(@TempDir Path directory)
            throws InterruptedException {
        try (var stores = Persistence.open(WritingChild.settings(directory))) {
            UserId alice = stores.users().recognise(ALICE, aUserId(), NOON).id();

            for (int i = 0; i < 20; i++) {
                interruptOneWhoWrites(stores, alice);
            }

            assertThat(stores.isReady()).isTrue();
            stores.users().markActive(alice, NOON.plusSeconds(7));
            assertThat(stores.users().find(alice).orElseThrow().lastActiveAt()).isEqualTo(NOON.plusSeconds(7));
        }
        try (var again = Persistence.open(WritingChild.settings(directory))) {
            assertThat(again.isReady()).isTrue();
        }
    }

    private static void interruptOneWhoWrites(Persistence stores, UserId user) throws InterruptedException {
        var writing = new CountDownLatch(10);
        Thread caller = Thread.startVirtualThread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    stores.users().markActive(user, NOON);
                } catch (StorageFault gone) {
                    return;
                }
                writing.countDown();
            }
        });
        assertThat(writing.await(30, TimeUnit.SECONDS)).as("writing goes on").isTrue();
        caller.interrupt();
        assertThat(caller.join(Duration.ofSeconds(30))).isTrue();
    }
}
