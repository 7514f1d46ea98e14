package dev.spotifymcp.web.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which issuers can be trusted at all. */
class NamingAnIssuer {

    @ParameterizedTest
    @CsvSource({
        "https://id.example, https://id.example/.well-known/openid-configuration",
        "https://id.example/, https://id.example/.well-known/openid-configuration",
        "https://id.example/realms/music, https://id.example/realms/music/.well-known/openid-configuration",
        "http://127.0.0.1:8080/realm, http://127.0.0.1:8080/realm/.well-known/openid-configuration"
    })
    void it_describes_itself_below_its_name(String name, String discovery) {
        assertThat(new Issuer(name, "us", "account").discovery()).hasToString(discovery);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example",
                "ftp://id.example",
                "id.example",
                "https:///realm",
                "https://user@id.example",
                "https://id.example?realm=a",
                "https://id.example#a",
                "https://id example",
                ""
            })
    void one_whose_keys_could_be_changed_on_their_way_is_none(String name) {
        assertThatThrownBy(() -> new Issuer(name, "us", "account")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "iss", "aud", "exp", "scope", "jti"})
    void a_claim_that_means_something_else_names_no_account(String claim) {
        assertThatThrownBy(() -> new Issuer("https://id.example", "us", claim))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
