package dev.spotifymcp.domain.catalogue;

import java.util.Locale;

/** Something Spotify tells about a thing beside its name. What it does not tell, there is no fact about. */
public sealed interface Fact {

    Subject subject();

    /** Words of strangers, so they may hold anything. */
    record Words(Subject subject, String words) implements Fact {}

    record Amount(Subject subject, long amount) implements Fact {}

    /** That something is so. */
    record Mark(Subject subject) implements Fact {}

    /** How much room a fact is worth. */
    enum Weight {
        /** Helps to tell one thing of a list from the next. */
        LISTED,
        /** Told to whoever asks about this one thing. */
        DETAIL
    }

    /** What a fact is about. */
    enum Subject {
        DURATION_MS(Weight.LISTED),
        EXPLICIT(Weight.LISTED),
        ALBUM_TYPE(Weight.LISTED),
        RELEASE_DATE(Weight.LISTED),
        TOTAL_TRACKS(Weight.LISTED),
        TOTAL_EPISODES(Weight.LISTED),
        TOTAL_CHAPTERS(Weight.LISTED),
        TRACK_NUMBER(Weight.LISTED),
        CHAPTER_NUMBER(Weight.LISTED),
        ITEM_COUNT(Weight.LISTED),
        OWNER(Weight.LISTED),
        AUTHORS(Weight.LISTED),
        FULLY_PLAYED(Weight.LISTED),
        RESUME_POSITION_MS(Weight.LISTED),
        DISC_NUMBER(Weight.DETAIL),
        NARRATORS(Weight.DETAIL),
        PUBLISHER(Weight.DETAIL),
        EDITION(Weight.DETAIL),
        GENRES(Weight.DETAIL),
        LANGUAGES(Weight.DETAIL),
        ISRC(Weight.DETAIL),
        UPC(Weight.DETAIL),
        DESCRIPTION(Weight.DETAIL);

        private final Weight weight;
        private final String word = name().toLowerCase(Locale.ROOT);

        Subject(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }

        /** As programs read it. */
        public String word() {
            return word;
        }
    }
}
