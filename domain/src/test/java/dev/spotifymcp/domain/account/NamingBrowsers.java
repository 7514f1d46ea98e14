package dev.spotifymcp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.BrowserName.Platform;
import dev.spotifymcp.domain.account.BrowserName.Program;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of the thing that browsers call themselves by. */
class NamingBrowsers {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox on Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 | Edge on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15 | Safari on Mac",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1 | Chrome on iPhone",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36 | Samsung Internet on Android",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 | Chrome on Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0 | Opera on Windows",
                "curl/8.15.0 | Some browser",
                "'' | Some browser",
                "<img src=x onerror=alert(1)> | Some browser"
            })
    void a_browser_is_named_as_its_person_would(String userAgent, String name) {
        assertThat(BrowserName.of(userAgent).words()).isEqualTo(name);
    }

    @Property
    void a_name_names_the_browser_it_came_from(@ForAll Program program, @ForAll Platform platform) {
        var browser = new BrowserName(program, platform);

        assertThat(BrowserName.of(browser.words())).isEqualTo(browser);
    }

    @Property
    void nothing_of_what_a_browser_calls_itself_is_repeated(@ForAll String userAgent) {
        assertThat(BrowserName.of(userAgent).words()).matches("[A-Za-z ]{4,40}");
    }
}
