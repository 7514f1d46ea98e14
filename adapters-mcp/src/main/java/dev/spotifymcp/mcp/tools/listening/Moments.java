package dev.spotifymcp.mcp.tools.listening;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.registry.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as arguments: ISO 8601 with an offset, or Unix time in milliseconds. */
final class Moments {

    static final ValueType<Instant> TYPE = ValueType.line(1, 40).as(Moments::read);

    private Moments() {}

    private static Answer<Instant> read(String field, String text) {
        try {
            return Answer.given(
                    text.matches("\\d{1,15}")
                            ? Instant.ofEpochMilli(Long.parseLong(text))
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noMoment) {
            return Answer.refused(new Refusal.InvalidArgument(
                    field, "must be a time such as 2026-11-22T10:00:00Z, or Unix milliseconds"));
        }
    }
}
