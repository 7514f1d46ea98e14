package dev.spotifymcp.application.catalogue;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.traffic.Together;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Likeness;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** Finds out which tracks a list of lines means: links, recording codes (ISRC), or "artist – title". */
public record ResolveTracks(SpotifyAccess access, Catalogue catalogue) {

    private static final Pattern ISRC = Pattern.compile("(?i)(?:isrc:)?([A-Z]{2}-?[A-Z0-9]{3}-?\\d{2}-?\\d{5})");
    private static final Window CANDIDATES = new Window(0, ThingQuery.MOST_PER_KIND);

    /** A candidate, and how sure it is, in per cent. */
    private record Candidate(Thing track, int confidence) {}

    /**
     * One resolution for each line, in order. Refused only when nothing at all was found out.
     *
     * @param enough from which confidence on, in per cent, a candidate counts as found
     * @param done is told how many lines are done
     */
    public Answer<List<Resolution>> each(UserId user, List<String> lines, int enough, IntConsumer done) {
        Instant deadline = access.deadline();
        // What stops one line stops them all: to go on asking would prolong the pause Spotify wants.
        AtomicReference<Optional<Refusal>> stop = new AtomicReference<>(Optional.empty());
        List<Resolution> found = Together.each(
                lines,
                line -> stop.get()
                        .<Resolution>map(why -> new Resolution.Failed(line, why))
                        .orElseGet(() -> one(user, deadline, line, enough, stop)),
                done);
        return found.stream().allMatch(Resolution.Failed.class::isInstance)
                        && found.getFirst() instanceof Resolution.Failed(var line, var why)
                ? Answer.refused(why)
                : Answer.given(found);
    }

    private Resolution one(
            UserId user, Instant deadline, String line, int enough, AtomicReference<Optional<Refusal>> stop) {
        return switch (access.as(user, deadline, permit -> best(permit, line))) {
            case Answer.Given(var best) ->
                best.map(candidate -> judged(line, candidate, enough)).orElseGet(() -> new Resolution.Nothing(line));
            case Answer.Refused(Refusal.NotFound nothing) -> new Resolution.Nothing(line);
            case Answer.Refused(var why) -> {
                stop.set(Optional.of(why));
                yield new Resolution.Failed(line, why);
            }
        };
    }

    private static Resolution judged(String line, Candidate best, int enough) {
        return best.confidence() >= enough
                ? new Resolution.Found(line, best.track(), best.confidence())
                : new Resolution.Doubtful(line, best.track(), best.confidence());
    }

    private Answer<Optional<Candidate>> best(Permit permit, String line) {
        if (SpotifyUri.read("queries", line, Kind.TRACK) instanceof Answer.Given<SpotifyUri>(var uri)) {
            return catalogue.look(permit, uri).map(track -> Optional.of(new Candidate(track, Likeness.CERTAIN)));
        }
        var code = ISRC.matcher(line.strip());
        if (code.matches()) {
            String isrc = code.group(1).replace("-", "").toUpperCase(Locale.ROOT);
            return searched(permit, "isrc:" + isrc)
                    .map(page ->
                            page.items().stream().findFirst().map(track -> new Candidate(track, Likeness.CERTAIN)));
        }
        var likeness = new Likeness(line);
        return searched(permit, line.replaceAll("\\s+[-–—|·]\\s+", " "))
                .map(page -> page.items().stream()
                        .map(track -> new Candidate(track, likeness.to(track)))
                        // Of equals, the first: Spotify puts what people mean most first.
                        .max(Comparator.comparingInt(Candidate::confidence).thenComparing(earlierIn(page.items()))));
    }

    private static Comparator<Candidate> earlierIn(List<Thing> order) {
        return Comparator.comparingInt((Candidate candidate) -> order.indexOf(candidate.track()))
                .reversed();
    }

    private Answer<Page<Thing>> searched(Permit permit, String words) {
        var query = new ThingQuery(words, List.of(Kind.TRACK), CANDIDATES, new Market.Home());
        return catalogue
                .search(permit, query)
                .map(pages -> pages.getOrDefault(Kind.TRACK, new Page<>(List.of(), 0, 0, 0)));
    }
}
