package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Fact;
import dev.spotifymcp.domain.catalogue.Fact.Subject;
import dev.spotifymcp.domain.catalogue.Fact.Weight;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.words.Clean;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How things of all kinds are told: what they are called and who made them always, more of it to whoever asks. */
public final class Things {

    /**
     * As they stand in lists. Facts are not promised one by one: there are two dozen, and most things lack most of them.
     */
    public static final Schema SCHEMA = Schema.object()
            .always("id", Schema.text())
            .always("uri", Schema.text())
            .always("name", Schema.text())
            .always("type", Schema.text());

    /** As they are told one by one. */
    public static final Schema DETAILED = SCHEMA.always(
            "credits",
            Schema.listOf(Schema.object()
                    .always("id", Schema.text())
                    .always("uri", Schema.text())
                    .always("name", Schema.text())));

    /** Facts that tell people one thing from the next. Of the others, numbers mean nothing without their name. */
    private static final Set<Subject> SPOKEN =
            Set.of(Subject.ALBUM_TYPE, Subject.RELEASE_DATE, Subject.OWNER, Subject.AUTHORS, Subject.GENRES);

    private Things() {}

    public static ObjectNode json(Thing thing) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", thing.uri().id())
                .put("uri", thing.uri().toString())
                .put("name", Clean.text(thing.name()))
                .put("type", thing.uri().kind().word());
        List<String> artists = thing.credited(Kind.ARTIST);
        if (!artists.isEmpty()) {
            var list = json.putArray("artists");
            artists.forEach(artist -> list.add(Clean.text(artist)));
        }
        for (Kind kind : List.of(Kind.ALBUM, Kind.SHOW, Kind.AUDIOBOOK)) {
            thing.credited(kind).forEach(name -> json.put(kind.word(), Clean.text(name)));
        }
        put(json, thing, Weight.LISTED);
        return json;
    }

    /** With all that is known, and the URIs that lead on. */
    public static ObjectNode detailed(Thing thing) {
        ObjectNode json = json(thing);
        var credits = json.putArray("credits");
        for (Credit credit : thing.credits()) {
            credits.addObject()
                    .put("id", credit.uri().id())
                    .put("uri", credit.uri().toString())
                    .put("name", Clean.text(credit.name()));
        }
        put(json, thing, Weight.DETAIL);
        return json;
    }

    /** Name, who made it, where it belongs, what it is; the URI holds kind and id. */
    public static String line(Thing thing) {
        var line = new StringJoiner(" · ");
        List<String> artists = thing.credited(Kind.ARTIST);
        line.add(Clean.text(thing.name()) + (artists.isEmpty() ? "" : " – " + Clean.text(String.join(", ", artists))));
        for (Kind kind : List.of(Kind.ALBUM, Kind.SHOW, Kind.AUDIOBOOK)) {
            thing.credited(kind).forEach(name -> line.add(Clean.text(name)));
        }
        thing.facts().forEach(fact -> say(fact, line));
        return line.add(thing.uri().toString()).toString();
    }

    private static void say(Fact fact, StringJoiner line) {
        switch (fact) {
            case Fact.Words(var subject, var words) when SPOKEN.contains(subject) -> line.add(Clean.text(words));
            case Fact.Amount(var subject, long millis)
            when subject == Subject.DURATION_MS -> line.add(Playables.clock(Duration.ofMillis(millis)));
            case Fact.Mark(var subject) -> line.add(subject.word().replace('_', ' '));
            case Fact.Words words -> {}
            case Fact.Amount amount -> {}
        }
    }

    private static void put(ObjectNode json, Thing thing, Weight weight) {
        for (Fact fact : thing.facts()) {
            String name = fact.subject().word();
            if (fact.subject().weight() == weight) {
                switch (fact) {
                    case Fact.Words(var subject, var words) -> json.put(name, Clean.text(words));
                    case Fact.Amount(var subject, long amount) -> json.put(name, amount);
                    case Fact.Mark mark -> json.put(name, true);
                }
            }
        }
    }
}
