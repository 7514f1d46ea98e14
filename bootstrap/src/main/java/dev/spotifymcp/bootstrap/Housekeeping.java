package dev.spotifymcp.bootstrap;

import dev.spotifymcp.application.account.PurgeExpired;
import dev.spotifymcp.application.grant.PurgeGrants;
import dev.spotifymcp.domain.answer.StorageFault;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets in the background what has run out. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> rounds;

    private Housekeeping(ScheduledExecutorService timer, ScheduledFuture<?> rounds) {
        this.timer = timer;
        this.rounds = rounds;
    }

    /**
     * Begins after the first pause.
     *
     * @param ourTurn whether it is for this process to tidy, this time
     */
    static Housekeeping every(Duration pause, PurgeExpired logins, PurgeGrants grants, BooleanSupplier ourTurn) {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("housekeeping").factory());
        return new Housekeeping(
                timer,
                timer.scheduleWithFixedDelay(
                        () -> tidy(logins, grants, ourTurn),
                        pause.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        rounds.cancel(false);
        timer.close();
    }

    private static void tidy(PurgeExpired logins, PurgeGrants grants, BooleanSupplier ourTurn) {
        try {
            if (ourTurn.getAsBoolean()) {
                LOG.debug("forgot {} and {}", logins.purge(), grants.purge());
            }
        } catch (StorageFault down) {
            // Thrown on, it would end the timer for good; the next round finds what this one left.
            LOG.warn("housekeeping could not reach the database", down);
        }
    }
}
