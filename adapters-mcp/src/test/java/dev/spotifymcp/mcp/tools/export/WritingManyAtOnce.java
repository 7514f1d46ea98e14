package dev.spotifymcp.mcp.tools.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.mcp.registry.ResourceContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An export is large while it is written, so only a few are at once. */
class WritingManyAtOnce {

    private static final int PLACES = 8;
    private static final Answer<ResourceContent> BUSY = Answer.refused(new Refusal.Busy());

    private final Stage stage = Stage.atNoon();
    private final SlowLibrary library = new SlowLibrary(new CountDownLatch(PLACES), new CountDownLatch(1));
    private final Exports exports = new Exports(
            PlaylistActs.with(
                            stage.access(),
                            stage.spotify().playlists(),
                            library,
                            stage.stores().users(),
                            stage.ledger())
                    .export(),
            caller -> List.of());

    @Test
    void a_person_has_one_at_a_time_and_all_together_have_eight() throws Exception {
        List<Caller> people =
                IntStream.rangeClosed(0, PLACES).mapToObj(this::person).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> written(people.getFirst()));
            await().until(() -> library.entered().getCount() == PLACES - 1);
            assertThat(written(people.getFirst())).isEqualTo(BUSY);

            List<Future<Answer<ResourceContent>>> others = people.subList(1, PLACES).stream()
                    .map(person -> threads.submit(() -> written(person)))
                    .toList();
            library.entered().await();
            assertThat(written(people.getLast())).isEqualTo(BUSY);

            library.leave().countDown();
            assertThat(first.get()).isInstanceOf(Answer.Given.class);
            for (Future<Answer<ResourceContent>> other : others) {
                assertThat(other.get()).isInstanceOf(Answer.Given.class);
            }
            assertThat(written(people.getLast())).isInstanceOf(Answer.Given.class);
        }
    }

    private Caller person(int number) {
        var profile = new SpotifyProfile(new SpotifyAccountId("account" + number), "user" + number, "User " + number);
        return new Caller(stage.connected(profile), Set.of(Scope.READ));
    }

    private Answer<ResourceContent> written(Caller person) {
        return exports.templates().getLast().read("spotify://me/liked/export/csv", Map.of("format", "csv"), person);
    }

    /** Nothing is liked, and that is said once it may be. */
    private record SlowLibrary(CountDownLatch entered, CountDownLatch leave) implements Library {

        @Override
        public Answer<Page<SavedTrack>> likedSongs(Permit permit, Window window) {
            entered.countDown();
            try {
                leave.await();
            } catch (InterruptedException gone) {
                throw new AssertionError(gone);
            }
            return Answer.given(new Page<>(List.of(), 0, window.offset(), 0));
        }

        @Override
        public Answer<Page<SavedThing>> saved(Permit permit, SavedKind kind, Window window) {
            throw new AssertionError("nobody asks for this");
        }

        @Override
        public Answer<Set<SpotifyUri>> among(Permit permit, List<SpotifyUri> things) {
            throw new AssertionError("nobody asks for this");
        }

        @Override
        public Answer<List<SpotifyUri>> save(Permit permit, List<SpotifyUri> things) {
            throw new AssertionError("nobody asks for this");
        }

        @Override
        public Answer<List<SpotifyUri>> remove(Permit permit, List<SpotifyUri> things) {
            throw new AssertionError("nobody asks for this");
        }
    }
}
