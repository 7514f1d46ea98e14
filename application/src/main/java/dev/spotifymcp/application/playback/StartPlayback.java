package dev.spotifymcp.application.playback;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Command.Program;
import dev.spotifymcp.domain.playback.Player;
import java.time.Duration;
import java.util.List;

/** Starts what somebody wants to hear. */
public record StartPlayback(SpotifyAccess access, Catalogue catalogue, Player player) {

    /** A track that words have led to, and what became of playing it. */
    public record Started(Track track, Carried carried) {}

    /** Goes on with what is on. */
    public Answer<Carried> again(UserId user, Wish wish) {
        return turn(user).tell(new Command.Resume(), wish);
    }

    public Answer<Carried> program(UserId user, Program program, Duration from, Wish wish) {
        return turn(user).tell(new Command.Play(program, from), wish);
    }

    /** Plays the track that a search for these words finds first. */
    public Answer<Started> words(UserId user, String words, Duration from, Wish wish) {
        Turn turn = turn(user);
        var query = new TrackQuery(words, new Window(0, 1));
        return access.as(user, turn.deadline(), permit -> catalogue.searchTracks(permit, query))
                .then(page -> page.items().stream()
                        .findFirst()
                        .map(Answer::given)
                        .orElseGet(() -> Answer.refused(new Refusal.NotFound("track"))))
                .then(track -> turn.tell(new Command.Play(new Program.Items(List.of(track.uri()), 0), from), wish)
                        .map(carried -> new Started(track, carried)));
    }

    private Turn turn(UserId user) {
        return Turn.of(user, access, player);
    }
}
