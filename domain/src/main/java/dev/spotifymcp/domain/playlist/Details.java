package dev.spotifymcp.domain.playlist;

import java.util.List;
import java.util.stream.Stream;

/** What a playlist is called, says of itself, and who sees it. */
public record Details(String name, String description, Visibility visibility) {

    public static Details of(Playlist playlist) {
        return new Details(playlist.name(), playlist.description(), playlist.visibility());
    }

    /**
     * How a playlist comes back to what it was.
     *
     * @param edits what there is to do; none where nothing can be done
     * @param staying what was changed, and stays: it has been changed again since, or was an empty description, which
     *     Spotify does not take
     */
    public record Return(List<Edit> edits, List<String> staying) {
        public Return {
            edits = List.copyOf(edits);
            staying = List.copyOf(staying);
        }
    }

    private record Detail(String word, boolean wasChanged, boolean isAsLeft, Edit back) {}

    /**
     * The way back to these details, for those that are still as a change has left them.
     *
     * @param became what the change made of them
     * @param now what they are
     */
    public Return from(Details became, Details now) {
        List<Detail> changed = Stream.of(
                        new Detail(
                                "name", !name.equals(became.name), now.name.equals(became.name), new Edit.Name(name)),
                        new Detail(
                                "description",
                                !description.equals(became.description),
                                now.description.equals(became.description) && !description.isBlank(),
                                new Edit.Description(description)),
                        new Detail(
                                "visibility",
                                visibility != became.visibility,
                                now.visibility == became.visibility,
                                shown(became.visibility)))
                .filter(Detail::wasChanged)
                .toList();
        return new Return(
                changed.stream().filter(Detail::isAsLeft).map(Detail::back).toList(),
                changed.stream()
                        .filter(detail -> !detail.isAsLeft())
                        .map(Detail::word)
                        .toList());
    }

    /** What these edits make of them. */
    public Details with(List<Edit> edits) {
        Details details = this;
        for (Edit edit : edits) {
            details = details.with(edit);
        }
        return details;
    }

    private Details with(Edit edit) {
        return switch (edit) {
            case Edit.Name(var other) -> new Details(other, description, visibility);
            case Edit.Description(var other) -> new Details(name, other, visibility);
            case Edit.Shown(var other) -> new Details(name, description, other);
            case Edit.Closed closed -> new Details(name, description, Visibility.PRIVATE);
        };
    }

    /** A collaborative playlist has to be closed: hiding it would leave it what it is. */
    private Edit shown(Visibility became) {
        return visibility == Visibility.PRIVATE && became == Visibility.COLLABORATIVE
                ? new Edit.Closed()
                : new Edit.Shown(visibility);
    }
}
