package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.Playlists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds those among a person's playlists that have something in common. Spotify cannot, so all are read. */
public record FindPlaylists(SpotifyAccess access, Playlists playlists, Users users) {

    /** Twenty calls to Spotify; who has more playlists than that is shown the first. */
    static final int MOST_READ = 1_000;

    private static final int PAGE = 50;

    /** What to look for. */
    public sealed interface Wanted {

        /** Those with this in their name, whatever the case. */
        record Named(String part) implements Wanted {}

        /** Those that are the person's own. */
        record Owned() implements Wanted {}
    }

    /** Those that meet every wish, in their order. */
    public Answer<Page<Playlist>> of(UserId user, List<Wanted> wishes, Window window) {
        Predicate<Playlist> wanted =
                wishes.stream().map(wish -> meeting(wish, user)).reduce(every -> true, Predicate::and);
        return all(user).map(all -> cut(all.stream().filter(wanted).toList(), window));
    }

    private Predicate<Playlist> meeting(Wanted wish, UserId user) {
        return switch (wish) {
            case Wanted.Named(var part) -> {
                String lower = part.toLowerCase(Locale.ROOT);
                yield playlist -> playlist.name().toLowerCase(Locale.ROOT).contains(lower);
            }
            case Wanted.Owned owned -> {
                String self = users.find(user)
                        .map(User::profile)
                        .map(profile -> profile.userName())
                        .orElse("");
                yield playlist -> playlist.owner().id().equals(self);
            }
        };
    }

    private Answer<List<Playlist>> all(UserId user) {
        Instant deadline = access.deadline();
        List<Playlist> read = new ArrayList<>();
        for (int offset = 0; offset < MOST_READ; offset += PAGE) {
            var window = new Window(offset, PAGE);
            switch (access.as(user, deadline, permit -> playlists.mine(permit, window))) {
                case Answer.Refused(var why) -> {
                    return Answer.refused(why);
                }
                case Answer.Given(var page) -> {
                    read.addAll(page.items());
                    if (page.nextOffset().isEmpty()) {
                        return Answer.given(read);
                    }
                }
            }
        }
        return Answer.given(read);
    }

    private static Page<Playlist> cut(List<Playlist> found, Window window) {
        int from = Math.min(window.offset(), found.size());
        int to = Math.min(window.end(), found.size());
        return new Page<>(found.subList(from, to), found.size(), window.offset(), to);
    }
}
