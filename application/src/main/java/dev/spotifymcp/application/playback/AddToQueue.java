package dev.spotifymcp.application.playback;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Player;
import java.util.List;
import java.util.function.IntConsumer;

/** Lets things play after what is on. Spotify takes one at a time: sent together, they would lose their order. */
public record AddToQueue(SpotifyAccess access, Player player) {

    /**
     * Refused only when nothing at all was added.
     *
     * @param added is told after each how many are in the queue by now
     */
    public Answer<Queued> add(UserId user, List<SpotifyUri> uris, Wish wish, IntConsumer added) {
        Turn turn = Turn.of(user, access, player);
        return turn.tell(new Command.Enqueue(uris.getFirst()), wish).map(first -> {
            added.accept(1);
            return rest(turn, uris, first, added);
        });
    }

    private static Queued rest(Turn turn, List<SpotifyUri> uris, Carried first, IntConsumer added) {
        for (int done = 1; done < uris.size(); done++) {
            var answer = turn.on(first.place(), new Command.Enqueue(uris.get(done)));
            if (answer instanceof Answer.Refused<Carried>(var why)) {
                return new Queued.Part(done, uris.subList(done, uris.size()), why);
            }
            added.accept(done + 1);
        }
        return new Queued.Whole(uris.size());
    }
}
