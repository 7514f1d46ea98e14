package dev.spotifymcp.spotify.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.spotify.http.NameLookup.NameServers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookingUpNames {

    private static final Timeout SHORT = Timeout.ofMilliseconds(20);
    private static final Timeout LONG = Timeout.ofSeconds(30);

    private final CountDownLatch night = new CountDownLatch(1);

    @AfterEach
    void the_name_servers_wake_up() {
        night.countDown();
    }

    @Test
    void an_address_is_what_the_system_says() throws Exception {
        var lookup = new NameLookup(answering("127.0.0.7"), LONG);

        assertThat(lookup.resolve("api.example")).containsExactly(InetAddress.getByName("127.0.0.7"));
    }

    @Test
    void a_name_that_nobody_knows_is_unknown() {
        NameServers ignorant = host -> {
            throw new UnknownHostException(host);
        };
        var lookup = new NameLookup(ignorant, LONG);

        assertThatThrownBy(() -> lookup.resolve("api.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("api.example");
    }

    @Test
    void a_silent_name_server_is_given_up_and_in_the_end_not_asked_any_more() {
        var lookup = new NameLookup(silent(), SHORT);

        for (int attempt = 0; attempt < 16; attempt++) {
            assertThatThrownBy(() -> lookup.resolve("api.example")).hasMessageContaining("no answer within");
        }

        assertThatThrownBy(() -> lookup.resolve("api.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("too many lookups hang");
    }

    @Test
    void who_goes_away_does_not_wait_for_a_name_server() throws Exception {
        var lookup = new NameLookup(silent(), LONG);
        var stillInterrupted = new CompletableFuture<Boolean>();
        Thread caller = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> lookup.resolve("api.example")).isInstanceOf(UnknownHostException.class);
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });

        caller.interrupt();

        assertThat(stillInterrupted.get(10, SECONDS)).isTrue();
    }

    private NameServers silent() {
        return host -> {
            wait(night);
            throw new UnknownHostException(host);
        };
    }

    private static NameServers answering(String address) {
        return host -> InetAddress.getAllByName(address);
    }

    private static void wait(CountDownLatch night) {
        try {
            night.await();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }
}
