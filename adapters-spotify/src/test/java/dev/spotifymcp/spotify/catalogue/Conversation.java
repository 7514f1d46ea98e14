package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playback.Player;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What a model does while somebody talks with it about music: sees what plays, searches, looks at what was found, at its
 * album and at what else its artist has made, and does parts of that again.
 */
final class Conversation {

    /** What of it happens when, counted from the beginning of the hour. */
    record Step(Duration at, int listener, Act act) {}

    /** One call of a tool. */
    @FunctionalInterface
    interface Act {

        Answer<?> by(Permit permit, Catalogue catalogue, Player player);
    }

    private static final Set<Contents.Group> RELEASES = EnumSet.of(Contents.Group.ALBUM, Contents.Group.SINGLE);

    private final List<Step> steps = new ArrayList<>();
    private final SplittableRandom chance;
    private final int listener;
    private Duration now;

    private Conversation(SplittableRandom chance, int listener, Duration begin) {
        this.chance = chance;
        this.listener = listener;
        this.now = begin;
    }

    static List<Step> about(Track track, int listener, Duration begin, SplittableRandom chance) {
        var conversation = new Conversation(chance, listener, begin);
        conversation.hold(track);
        return conversation.steps;
    }

    private void hold(Track track) {
        String words = track.name();
        next((permit, catalogue, player) -> player.current(permit));
        often(search(words));
        next(look(track.uri()));
        often(look(track.album().uri()));
        next(contents(track.album().uri()));
        SpotifyUri artist = track.artists().getFirst().uri();
        next(look(artist));
        often(contents(artist));
        often(search(track.artists().getFirst().name()));
        next((permit, catalogue, player) -> player.devices(permit));
        next((permit, catalogue, player) -> player.current(permit));
    }

    /** Once, and now and then once more: models forget what they have read. */
    private void often(Act act) {
        next(act);
        if (chance.nextInt(3) == 0) {
            next(act);
        }
    }

    private void next(Act act) {
        steps.add(new Step(now, listener, act));
        now = now.plusSeconds(chance.nextInt(3, 20));
    }

    private static Act search(String words) {
        return (permit, catalogue, player) ->
                catalogue.searchTracks(permit, new TrackQuery(words, new Window(0, 10), new Market.Home()));
    }

    private static Act look(SpotifyUri uri) {
        return (permit, catalogue, player) -> catalogue.look(permit, uri);
    }

    private static Act contents(SpotifyUri container) {
        return (permit, catalogue, player) ->
                catalogue.contents(permit, new Contents(container, RELEASES, new Window(0, 20)));
    }
}
