package dev.spotifymcp.domain.catalogue;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Whose catalogue is meant: rights differ from country to country. */
public sealed interface Market {

    Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    /** Where the listener's account is at home. Spotify knows, and lets nobody else's count for long. */
    record Home() implements Market {}

    /**
     * Another one.
     *
     * @param code two letters (ISO 3166-1)
     */
    record Country(String code) implements Market {
        public Country {
            if (!COUNTRIES.contains(code)) {
                throw new IllegalArgumentException("a country has a code of ISO 3166-1");
            }
        }
    }

    /** Reads a code in upper or lower case. */
    static Answer<Market> read(String field, String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code)
                ? Answer.given(new Country(code))
                : Answer.refused(
                        new Refusal.InvalidArgument(field, "must be the two letters of a country, such as SE or US"));
    }
}
