package dev.spotifymcp.mcp.completions;

import dev.spotifymcp.application.library.ReadSavedThings;
import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.listening.TopQuery;
import dev.spotifymcp.domain.listening.TopQuery.Range;
import dev.spotifymcp.mcp.registry.Suggestions;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Artists the caller hears most, then those they follow. */
public record MyArtists(ReadListening listening, ReadSavedThings library) implements Suggestions {

    private static final Window TOP = new Window(0, 50);

    @Override
    public List<Suggestion> to(Caller caller) {
        var most = listening.top(caller.user(), new TopQuery(Kind.ARTIST, Range.MEDIUM_TERM, TOP));
        var followed = library.of(caller.user(), SavedKind.ARTISTS, TOP);
        return Suggestions.words(Stream.concat(names(most, Thing::name), names(followed, SavedThing::name))
                .distinct()
                .toList());
    }

    private static <T> Stream<String> names(Answer<Page<T>> artists, Function<T, String> name) {
        return switch (artists) {
            case Answer.Given(var page) -> page.items().stream().map(name).map(Clean::text);
            case Answer.Refused(var why) -> Stream.of();
        };
    }
}
