package dev.spotifymcp.mcp.tools.library;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.ValueType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** A point in time as a model writes it. */
final class Moment {

    private static final int LONGEST = 40;

    /** A time, or a day: then its beginning, in UTC. */
    static final ValueType<Instant> TYPE = ValueType.line(1, LONGEST).as(Moment::read);

    private Moment() {}

    private static Answer<Instant> read(String field, String text) {
        try {
            return Answer.given(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Answer.refused(new Refusal.InvalidArgument(
                    field, "must be a day such as 2026-11-01, or a time such as 2026-11-01T18:30:00Z"));
        }
    }
}
