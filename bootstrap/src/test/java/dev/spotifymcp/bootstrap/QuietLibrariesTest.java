package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class QuietLibrariesTest {

    @ParameterizedTest
    @ValueSource(strings = {"org.apache.hc.client5.http.headers", "org.apache.hc.client5.http.wire"})
    void the_http_client_writes_no_token_down_whatever_the_level_of_the_rest(String logger) {
        // The rest is at INFO here: a level of its own is what keeps this one quiet at DEBUG too.
        assertThat(LoggerFactory.getLogger(logger).isInfoEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger(logger).isWarnEnabled()).isTrue();
    }
}
