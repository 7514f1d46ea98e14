package dev.spotifymcp.web.document;

import static dev.spotifymcp.web.document.DocumentServer.document;
import static dev.spotifymcp.web.document.DocumentServer.saying;
import static dev.spotifymcp.web.document.DocumentServer.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.grant.Ruling;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** servers that cannot prove to be the one whose name stands in the address. They are asked nothing. */
class ProvingOnesName {

    @Test
    void a_certificate_from_a_root_that_nobody_trusts_proves_nothing() throws IOException {
        assertAskedNothing(Certificates.named(DocumentServer.HOST), DocumentServer.CERTIFICATES);
    }

    @Test
    void a_certificate_for_another_name_proves_nothing() throws IOException {
        Certificates other = Certificates.named("other.example");

        assertAskedNothing(other, other);
    }

    @Test
    void a_certificate_that_is_over_proves_nothing() throws IOException {
        Certificates expired = Certificates.expired(DocumentServer.HOST);

        assertAskedNothing(expired, expired);
    }

    private static void assertAskedNothing(Certificates shown, Certificates trusted) throws IOException {
        var script = saying(document("/a"), "Content-Type: application/json");
        try (var server = DocumentServer.as(shown.identity(), script)) {
            Reach usual = server.reach();
            var reach = new Reach(usual.names(), usual.allowed(), trusted.roots(), usual.port(), usual.patience());

            assertThat(WebDocuments.within(reach, InstantSource.fixed(Instant.EPOCH))
                            .fetch(url("/a")))
                    .isInstanceOf(Ruling.Refused.class);

            assertThat(server.connections).hasValue(1);
            assertThat(server.requests).noneMatch(request -> request.contains("GET"));
        }
    }
}
