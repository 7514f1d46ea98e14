package dev.spotifymcp.mcp.prompts;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.listening.TopQuery.Range;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Prompt.Argument;
import dev.spotifymcp.mcp.registry.Prompt.Definition;
import dev.spotifymcp.mcp.registry.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prompts about finding and hearing things.
 *
 * @param artists the person may like
 * @param devices the person has
 */
public record ListeningPrompts(Suggestions artists, Suggestions devices) {

    public List<Prompt> all() {
        return List.of(discoverSimilar(), listeningRecap(), podcastCatchup(), djSession());
    }

    private Prompt discoverSimilar() {
        return new WrittenPrompt(
                new Definition(
                        "discover_similar",
                        "Discover similar music",
                        "Find music like an artist or a song you love, and new to you.",
                        List.of(
                                new Argument("seed", "An artist or a song.", true),
                                new Argument("market", "Country whose catalogue is meant, such as SE.", false)),
                        Scope.READ),
                """
                Find me music like {seed|what I hear most} that I probably do not know yet.
                Spotify no longer recommends music or names related artists to apps, so go round it:
                1. search_catalog for it, then get_details for genres, release date and album.
                2. get_top_items (artists, long_term) and get_recently_played, to leave out what I know.
                3. From your own knowledge, name 10 artists of the same sound and time; look each up with search_catalog \
                (types artist; filters genre and year help; market: {market|mine}).
                4. For the best 5, search_tracks with artist:"name" for one or two songs each.
                Answer with a short list: song, artist, why it fits, and its link. Ask before you play or save anything.""",
                Map.of("seed", artists, "market", Suggestions.of(List.of(Locale.getISOCountries()))));
    }

    private static Prompt listeningRecap() {
        List<String> ranges = Arrays.stream(Range.values()).map(Range::word).toList();
        return new WrittenPrompt(
                new Definition(
                        "listening_recap",
                        "Listening recap",
                        "What you have heard most and lately, told as a story.",
                        List.of(new Argument("range", "short_term, medium_term or long_term.", false)),
                        Scope.READ),
                """
                Tell me what I have been hearing.
                1. get_top_items twice, tracks and artists, with time_range {range|medium_term}; once more for artists with \
                another range, to see what has changed.
                2. get_recently_played with limit 50, for times of day and what I repeat.
                3. get_details of the top artists, for genres. Spotify no longer tells tempo or mood: do not invent figures.
                Answer in at most 200 words: favourites, what is new, what has faded, one surprise. Say over which time it \
                is counted.""",
                Map.of("range", Suggestions.of(ranges)));
    }

    private static Prompt podcastCatchup() {
        return new WrittenPrompt(
                new Definition(
                        "podcast_catchup",
                        "Podcast catch-up",
                        "New episodes of a podcast, and which to hear first.",
                        List.of(
                                new Argument("show", "The podcast's name or link.", true),
                                new Argument("minutes", "How much time you have.", false)),
                        Scope.READ),
                """
                Help me catch up with the podcast {show|I follow}. I have {minutes|60} minutes.
                1. search_catalog with types show, unless it is a link; if several match, ask me which.
                2. list_contents of the show, latest first; leave out what is fully_played, begin with what I have begun.
                3. get_details of the three likeliest, for what they are about.
                Propose an order that fits my time, one line each. When I agree, add_to_queue or play them.""",
                Map.of());
    }

    private Prompt djSession() {
        return new WrittenPrompt(
                new Definition(
                        "dj_session",
                        "DJ session",
                        "Music for a mood, played one after the other on a device.",
                        List.of(
                                new Argument("mood", "What it should feel like.", true),
                                new Argument("device", "Where to play it.", false)),
                        Scope.READ),
                """
                Be my DJ: {mood|something good}. Play on {device|the device that is active}.
                1. get_playback_state, for the devices and what is on. If nothing can play, tell me to open Spotify.
                2. get_top_items, to know my taste. Spotify tells no tempo or energy of tracks: judge by what you know.
                3. Choose 10 songs, mostly new to me, in an order with a rise and a fall; resolve_tracks finds them at once.
                4. play the first ones as one list, add_to_queue for what comes later. Playing needs Spotify Premium.
                Then say in two sentences what is coming, and ask after a while whether to go on.""",
                Map.of("device", devices));
    }
}
