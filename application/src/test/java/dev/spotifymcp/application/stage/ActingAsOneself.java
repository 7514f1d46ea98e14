package dev.spotifymcp.application.stage;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.saved;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.catalogue.LookUp;
import dev.spotifymcp.application.catalogue.ResolveTracks;
import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.application.library.ReadLikedSongs;
import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.application.playback.AddToQueue;
import dev.spotifymcp.application.playback.ControlPlayback;
import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playback.StartPlayback;
import dev.spotifymcp.application.playback.View;
import dev.spotifymcp.application.playback.Wish;
import dev.spotifymcp.application.playlist.AddToPlaylist;
import dev.spotifymcp.application.playlist.CreatePlaylist;
import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.listening.Recently;
import dev.spotifymcp.domain.listening.TopQuery;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playlist.NewPlaylist;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every use case that reaches Spotify reaches it as the user who asks, and as nobody else. */
class ActingAsOneself {

    private final Stage stage = Stage.atNoon();
    private final SearchCatalogue search =
            new SearchCatalogue(stage.access(), stage.spotify().catalogue());
    private final ReadLikedSongs liked =
            new ReadLikedSongs(stage.access(), stage.spotify().library());
    private final SeeWhatPlays plays =
            new SeeWhatPlays(stage.access(), stage.spotify().player());
    private final ReadPlaylists playlists =
            new ReadPlaylists(stage.access(), stage.spotify().playlists());
    private final CreatePlaylist create = new CreatePlaylist(
            stage.access(), stage.spotify().playlists(), stage.ledger().needing(Scope.PLAYLISTS_WRITE));
    private final LookUp lookUp = new LookUp(stage.access(), stage.spotify().catalogue());
    private final ResolveTracks resolve =
            new ResolveTracks(stage.access(), stage.spotify().catalogue());
    private final StartPlayback start = new StartPlayback(
            stage.access(), stage.spotify().catalogue(), stage.spotify().player());
    private final ControlPlayback control =
            new ControlPlayback(stage.access(), stage.spotify().player(), stage.clock()::advance);
    private final AddToQueue queue =
            new AddToQueue(stage.access(), stage.spotify().player());
    private final ReadListening listening =
            new ReadListening(stage.access(), stage.spotify().listening());
    private final AddToPlaylist add = new AddToPlaylist(
            stage.access(), stage.spotify().playlists(), stage.ledger().needing(Scope.PLAYLISTS_WRITE));

    @Test
    void a_search_finds_songs() {
        UserId alice = stage.connected(ALICE);
        stage.spotify().has(tracks("Halo", 7));

        var found = search.tracks(alice, new TrackQuery("halo", first(5)));

        assertThat(found).isEqualTo(Answer.given(new Page<>(tracks("Halo", 5), 7, 0, 5)));
    }

    @Test
    void everybody_reads_their_own_liked_songs() {
        UserId alice = stage.connected(ALICE);
        UserId bob = stage.connected(BOB);
        stage.spotify().likes(ALICE, List.of(saved(1)));
        stage.spotify().likes(BOB, List.of(saved(2)));

        assertThat(liked.songs(alice, first(5)).map(Page::items)).isEqualTo(Answer.given(List.of(saved(1))));
        assertThat(liked.songs(bob, first(5)).map(Page::items)).isEqualTo(Answer.given(List.of(saved(2))));
    }

    @Test
    void everybody_hears_what_they_play_themselves() {
        UserId alice = stage.connected(ALICE);
        UserId bob = stage.connected(BOB);
        var playback = new Playback(
                episode(1), Duration.ofMinutes(3), Playback.Status.PLAYING, new Device("Phone", "Smartphone"));
        stage.spotify().plays(ALICE, playback);

        assertThat(plays.now(alice)).isEqualTo(Answer.given(Optional.of(playback)));
        assertThat(plays.now(bob)).isEqualTo(Answer.given(Optional.empty()));
    }

    @Test
    void everybody_has_their_own_playlists() {
        UserId alice = stage.connected(ALICE);
        UserId bob = stage.connected(BOB);
        stage.spotify().owns(ALICE, playlist(1, ALICE, 2), items(tracks(2)));

        assertThat(playlists.of(alice, first(5)).map(Page::items))
                .isEqualTo(Answer.given(List.of(playlist(1, ALICE, 2))));
        assertThat(playlists.of(bob, first(5)).map(Page::items)).isEqualTo(Answer.given(List.of()));
        assertThat(playlists.items(alice, playlistId(1), first(5)).map(Page::items))
                .isEqualTo(Answer.given(items(tracks(2))));
        assertThat(playlists.items(bob, playlistId(1), first(5)))
                .isEqualTo(Answer.refused(new Refusal.NotAllowed("Forbidden")));
    }

    @Test
    void a_new_playlist_belongs_to_its_maker() {
        UserId alice = stage.connected(ALICE);
        UserId bob = stage.connected(BOB);

        create.create(alice, new NewPlaylist("Mine", "", Visibility.PRIVATE), List.of(), added -> {});

        assertThat(playlists
                        .of(alice, first(5))
                        .map(page -> page.items().stream().map(Playlist::name).toList()))
                .isEqualTo(Answer.given(List.of("Mine")));
        assertThat(playlists.of(bob, first(5)).map(Page::total)).isEqualTo(Answer.given(0));
    }

    @Test
    void without_a_connection_every_use_case_asks_to_connect() {
        UserId alice = stage.withoutConnection(ALICE);
        stage.connected(BOB);

        assertThat(everything(alice)).allMatch(Answer.refused(new Refusal.NotConnected())::equals);
    }

    @Test
    void with_a_broken_connection_every_use_case_asks_to_reconnect() {
        UserId alice = stage.connected(ALICE);
        stage.spotify().withdrawsConsent(ALICE);
        stage.spotify().rejectsOldTokens();

        assertThat(everything(alice)).allMatch(Answer.refused(new Refusal.ReconnectRequired())::equals);
    }

    @Test
    void a_call_that_finds_its_token_rejected_is_made_again_with_a_new_one() {
        UserId alice = stage.connected(ALICE);
        stage.spotify().likes(ALICE, List.of(saved(1)));
        stage.spotify().rejectsOldTokens();

        assertThat(liked.songs(alice, first(5)))
                .isEqualTo(Answer.given(new Page<SavedTrack>(List.of(saved(1)), 1, 0, 1)));
    }

    private Stream<Answer<?>> everything(UserId user) {
        return Stream.of(
                search.tracks(user, new TrackQuery("halo", first(1))),
                liked.songs(user, first(1)),
                plays.now(user),
                playlists.of(user, first(1)),
                playlists.items(user, playlistId(1), first(1)),
                lookUp.at(user, List.of(track(1).uri(), track(2).uri())),
                resolve.each(user, List.of("halo", "hello"), 50, done -> {}),
                plays.from(user, List.of(View.Side.values())),
                start.again(user, new Wish.Anywhere()),
                start.words(user, "halo", Duration.ZERO, new Wish.Named("Kitchen")),
                control.tell(user, new Command.Pause(), new Wish.Anywhere()),
                control.leap(user, new Command.Next(), new Wish.Anywhere()),
                control.changeVolume(user, 5, new Wish.Anywhere()),
                control.skip(user, Duration.ofSeconds(5), new Wish.Anywhere()),
                control.move(user, "Kitchen", Command.Arrival.PLAY),
                queue.add(user, List.of(track(1).uri()), new Wish.Anywhere(), added -> {}),
                listening.recently(user, new Recently(new Recently.Span.Latest(), 5)),
                listening.top(user, new TopQuery(Kind.ARTIST, TopQuery.Range.LONG_TERM, first(5))),
                create.create(user, new NewPlaylist("Mine", "", Visibility.PRIVATE), List.of(), added -> {}),
                add.add(user, playlistId(1), List.of(track(1).uri()), new AddToPlaylist.Place.End(), added -> {}));
    }
}
