package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Fact;
import dev.spotifymcp.domain.catalogue.Fact.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads what Spotify tells beside names, wherever in a shape it stands. Apps are told more or less of it, by their mode. */
final class FactReader {

    /** Where a fact stands, and what it has to be there. */
    private record Reading(Subject subject, JsonPointer place, Form form) {}

    private enum Form {
        WORDS,
        /** Several words, or several things that have a name. */
        LIST,
        AMOUNT,
        MARK
    }

    private static final List<Reading> READINGS = List.of(
            reading(Subject.ALBUM_TYPE, "/album_type", Form.WORDS),
            reading(Subject.RELEASE_DATE, "/release_date", Form.WORDS),
            reading(Subject.RELEASE_DATE, "/album/release_date", Form.WORDS),
            reading(Subject.DURATION_MS, "/duration_ms", Form.AMOUNT),
            reading(Subject.EXPLICIT, "/explicit", Form.MARK),
            reading(Subject.TOTAL_TRACKS, "/total_tracks", Form.AMOUNT),
            reading(Subject.TOTAL_EPISODES, "/total_episodes", Form.AMOUNT),
            reading(Subject.TOTAL_CHAPTERS, "/total_chapters", Form.AMOUNT),
            reading(Subject.TRACK_NUMBER, "/track_number", Form.AMOUNT),
            reading(Subject.DISC_NUMBER, "/disc_number", Form.AMOUNT),
            reading(Subject.CHAPTER_NUMBER, "/chapter_number", Form.AMOUNT),
            reading(Subject.ITEM_COUNT, "/items/total", Form.AMOUNT),
            reading(Subject.OWNER, "/owner/display_name", Form.WORDS),
            reading(Subject.AUTHORS, "/authors", Form.LIST),
            reading(Subject.NARRATORS, "/narrators", Form.LIST),
            reading(Subject.PUBLISHER, "/publisher", Form.WORDS),
            reading(Subject.EDITION, "/edition", Form.WORDS),
            reading(Subject.GENRES, "/genres", Form.LIST),
            reading(Subject.LANGUAGES, "/languages", Form.LIST),
            reading(Subject.FULLY_PLAYED, "/resume_point/fully_played", Form.MARK),
            reading(Subject.RESUME_POSITION_MS, "/resume_point/resume_position_ms", Form.AMOUNT),
            reading(Subject.ISRC, "/external_ids/isrc", Form.WORDS),
            reading(Subject.UPC, "/external_ids/upc", Form.WORDS),
            reading(Subject.DESCRIPTION, "/description", Form.WORDS));

    /** As apps in extended mode are told. Albums have tracks, too, and say more plainly how many. */
    private static final Reading COUNT_OF_OLD = reading(Subject.ITEM_COUNT, "/tracks/total", Form.AMOUNT);

    private FactReader() {}

    static List<Fact> from(JsonNode json) {
        boolean isPlaylist = json.path("type").stringValue("").equals("playlist");
        return Stream.concat(READINGS.stream(), isPlaylist ? Stream.of(COUNT_OF_OLD) : Stream.empty())
                .flatMap(reading -> read(reading, json.at(reading.place())).stream())
                .distinct()
                .toList();
    }

    private static Optional<Fact> read(Reading reading, JsonNode found) {
        return switch (reading.form()) {
            case WORDS -> words(reading.subject(), found.stringValue(""));
            case LIST -> words(reading.subject(), list(found));
            case AMOUNT ->
                found.isIntegralNumber() && found.canConvertToLong()
                        ? Optional.of(new Fact.Amount(reading.subject(), found.longValue()))
                        : Optional.empty();
            case MARK -> found.asBoolean(false) ? Optional.of(new Fact.Mark(reading.subject())) : Optional.empty();
        };
    }

    private static Optional<Fact> words(Subject subject, String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(new Fact.Words(subject, words));
    }

    private static String list(JsonNode found) {
        return found.values().stream()
                .map(each -> each.stringValue(each.path("name").stringValue("")))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Reading reading(Subject subject, String pointer, Form form) {
        return new Reading(subject, JsonPointer.compile(pointer), form);
    }
}
