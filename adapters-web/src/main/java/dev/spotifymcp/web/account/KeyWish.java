package dev.spotifymcp.web.account;

import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.web.browser.Form;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The key somebody asks for, as their form describes it. */
record KeyWish(String name, Set<Scope> scopes, Expiry expiry) {

    static final int LONGEST_NAME = 80;

    private static final Duration LONGEST_LIFE = Duration.ofDays(3653);

    static Answer<KeyWish> of(Form form, String usualName, Instant now) {
        return name(form, usualName)
                .then(name -> scopes(form)
                        .then(scopes -> expiry(form, now).map(expiry -> new KeyWish(name, scopes, expiry))));
    }

    private static Answer<String> name(Form form, String usualName) {
        String name = form.written("name").orElse(usualName);
        return name.length() <= LONGEST_NAME
                ? Answer.given(name)
                : refused("name", "has " + LONGEST_NAME + " characters at most.");
    }

    /** Ticking limits the key; nothing ticked leaves it everything. */
    private static Answer<Set<Scope>> scopes(Form form) {
        Set<Scope> ticked = EnumSet.noneOf(Scope.class);
        for (String value : form.all("scope")) {
            Optional<Scope> scope = Scope.of(value);
            if (scope.isEmpty()) {
                return refused("scope", "is none that a key can have.");
            }
            ticked.add(scope.get());
        }
        return Answer.given(ticked.isEmpty() ? Scope.all() : ticked);
    }

    /** A day that is written down counts before one that is chosen from the list. */
    private static Answer<Expiry> expiry(Form form, Instant now) {
        return form.written("expires_on").map(day -> beginningOf(day, now)).orElseGet(() -> days(form, now));
    }

    /** As the day begins in UTC; the page then says the same day. */
    private static Answer<Expiry> beginningOf(String day, Instant now) {
        try {
            Instant end = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
            return end.isAfter(now) && end.isBefore(now.plus(LONGEST_LIFE))
                    ? Answer.given(Expiry.at(end))
                    : refused("expires_on", "is a day in the next ten years.");
        } catch (DateTimeException unreadable) {
            return refused("expires_on", "is a day, such as 2030-12-31.");
        }
    }

    private static Answer<Expiry> days(Form form, Instant now) {
        String days = form.written("expires").orElse("never");
        return switch (days) {
            case "never" -> Answer.given(Expiry.never());
            case "30", "90", "365" -> Answer.given(Expiry.at(now.plus(Duration.ofDays(Long.parseLong(days)))));
            default -> refused("expires", "is one of never, 30, 90 and 365 days.");
        };
    }

    private static <T> Answer<T> refused(String field, String problem) {
        return Answer.refused(new Refusal.InvalidArgument(field, problem));
    }
}
