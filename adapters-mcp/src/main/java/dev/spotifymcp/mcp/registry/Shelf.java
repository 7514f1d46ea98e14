package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Things of one kind, each under its name, in the order they were put there. */
public final class Shelf<T> {

    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    /** A thing and its published JSON, which never changes and is written once. */
    private record Entry<T>(T thing, Scope scope, ObjectNode json, String published) {}

    Shelf() {}

    void put(String name, T thing, Scope scope, ObjectNode json) {
        if (entries.put(name, new Entry<>(thing, scope, json, json.toString())) != null) {
            throw new IllegalArgumentException("there are two of the name " + name);
        }
    }

    public Optional<T> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::thing);
    }

    /** What a caller's credential has to allow for the thing of this name. */
    public Optional<Scope> scopeOf(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::scope);
    }

    public Collection<T> all() {
        return entries.values().stream().map(Entry::thing).toList();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** As JSON texts, what this caller may use: what would be refused only tempts the model. */
    public List<String> openTo(Caller caller) {
        return openTo(caller, every -> true);
    }

    /** Those of them that are wanted. */
    public List<String> openTo(Caller caller, Predicate<T> wanted) {
        return entries.values().stream()
                .filter(entry -> caller.may(entry.scope()) && wanted.test(entry.thing()))
                .map(Entry::published)
                .toList();
    }

    /** The published JSON of the thing of this name. */
    public Optional<ObjectNode> published(String name) {
        return Optional.ofNullable(entries.get(name)).map(entry -> entry.json().deepCopy());
    }
}
