package dev.spotifymcp.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address lies in a network or it does not; a name is no address. */
class ReadingNetworks {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3/8, 10.0.0.1, true",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.8, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "::1, ::1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false"
    })
    void an_address_lies_in_a_network_or_it_does_not(String network, String address, boolean holds) {
        assertThat(Network.of(network).holds(Network.address(address))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.com",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "10.0.0.0/8/8",
                "1",
                "::1/129",
                "10.0.0.256",
                ":::",
                "fe80::1%eth0"
            })
    void what_is_no_network_is_refused_and_looked_up_nowhere(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
    }
}
