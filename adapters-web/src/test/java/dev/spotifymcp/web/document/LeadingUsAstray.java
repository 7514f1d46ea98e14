package dev.spotifymcp.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.Ruling;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** addresses by which strangers would have us call our own machine, our neighbours, or anything at all. */
class LeadingUsAstray {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final AtomicInteger lookUps = new AtomicInteger();
    private final DocumentServer server = DocumentServer.answering(
            DocumentServer.saying(DocumentServer.document("/a"), "Content-Type: application/json"));

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void an_address_that_is_in_order_is_gone_to() {
        assertThat(fetched(server.reach(), "https://client.example/a")).isInstanceOf(Ruling.Granted.class);

        assertThat(server.requests)
                .singleElement()
                .asString()
                .startsWith("GET /a HTTP/1.1")
                .contains("Host: client.example")
                .doesNotContainIgnoringCase("cookie", "authorization", "referer", "accept-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a",
                "https://2130706433/a",
                "https://0x7f000001/a",
                "https://0x7f.1/a",
                "https://0177.0.0.1/a",
                "https://127.1/a",
                "https://[::1]/a",
                "https://[::ffff:127.0.0.1]/a",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/a",
                "https://localhost./a",
                "https://client.example./a",
                "https://intranet/a",
                "https://client.example:8443/a",
                "https://client.example:22/a",
                "https://client.example:0/a",
                "https://client_1.example/a",
                "https://CLIENT.example/a",
                "https://user@client.example/a",
                "https://client.example@127.0.0.1/a",
                "https://client.example/a/../b",
                "https://client.example/a#b",
                "http://client.example/a"
            })
    void a_57_an_address_that_is_none_is_not_even_looked_up(String address) {
        Reach reach = server.reach(this::loopback, any -> true, PATIENCE);

        Optional<ClientIdUrl> url = OAuthClientId.parse(address).flatMap(ClientIdUrl::of);

        url.ifPresent(readable -> assertThat(WebDocuments.within(reach, clock).fetch(readable))
                .isInstanceOfSatisfying(Ruling.Refused.class, LeadingUsAstray::unusable));
        assertThat(lookUps).hasValue(0);
        assertThat(server.connections).hasValue(0);
    }

    @Test
    void a_58_a_name_of_this_machine_is_not_connected_to() throws UnknownHostException {
        for (String inside : List.of("127.0.0.1", "::1", "0.0.0.0", "::", "::ffff:127.0.0.1", "127.1.2.3")) {
            InetAddress address = InetAddress.getByName(inside);
            Reach reach = server.reach(host -> List.of(address), PublicUnicast.RULE, PATIENCE);

            assertThat(fetched(reach, "https://client.example/a")).as(inside).isInstanceOf(Ruling.Refused.class);
        }
        assertThat(server.connections).hasValue(0);
    }

    @Test
    void a_58_what_goes_wrong_sounds_the_same_to_whoever_asked() {
        Names nobody = host -> {
            throw new UnknownHostException(host);
        };

        for (Reach reach : List.of(
                server.reach(this::loopback, PublicUnicast.RULE, PATIENCE),
                server.reach(nobody, any -> true, PATIENCE),
                server.reach(host -> List.of(), any -> true, PATIENCE))) {
            assertThat(fetched(reach, "https://client.example/a"))
                    .isEqualTo(Ruling.refused(new GrantRefusal.UnusableDocument("UnknownHostException")));
        }
    }

    @Test
    void a_59_one_address_inside_spoils_all_of_a_name() throws UnknownHostException {
        InetAddress inside = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        InetAddress open = InetAddress.getLoopbackAddress();

        for (List<InetAddress> mixed : List.of(List.of(open, inside), List.of(inside, open))) {
            Reach reach = server.reach(host -> mixed, address -> address.equals(open), PATIENCE);
            assertThat(fetched(reach, "https://client.example/a")).isInstanceOf(Ruling.Refused.class);
        }
        assertThat(server.connections).hasValue(0);
    }

    @Test
    void a_59_a_name_is_looked_up_once_and_the_address_that_was_checked_is_the_one_connected_to() throws Exception {
        InetAddress open = InetAddress.getLoopbackAddress();
        InetAddress inside = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        Names rebinding = host -> List.of(lookUps.getAndIncrement() == 0 ? open : inside);
        Reach reach = server.reach(rebinding, address -> address.equals(open), PATIENCE);

        assertThat(fetched(reach, "https://client.example/a")).isInstanceOf(Ruling.Granted.class);

        assertThat(lookUps).hasValue(1);
        assertThat(server.connections).hasValue(1);
    }

    private List<InetAddress> loopback(String host) {
        lookUps.incrementAndGet();
        return List.of(InetAddress.getLoopbackAddress());
    }

    private Ruling<ClientMetadata> fetched(Reach reach, String address) {
        return WebDocuments.within(reach, clock).fetch(DocumentServer.urlOf(address));
    }

    private static void unusable(Ruling.Refused<?> refused) {
        assertThat(refused.why()).isInstanceOf(GrantRefusal.UnusableDocument.class);
    }
}
