package dev.spotifymcp.application.traffic;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.NoteName;
import dev.spotifymcp.domain.traffic.Notes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes that live as long as the test. */
public final class InMemoryNotes implements Notes {

    private record Place(UserId owner, NoteName name) {}

    private record Note(String text, Instant until) {
        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }
    }

    private final Map<Place, Note> notes = new HashMap<>();
    private final Set<UserId> gone = new HashSet<>();

    @Override
    public synchronized void leave(UserId owner, NoteName name, String text, Instant until) {
        var note = new Note(Notes.fitting(text), until);
        if (!gone.contains(owner)) {
            notes.put(new Place(owner, name), note);
        }
    }

    @Override
    public synchronized Optional<String> find(UserId owner, NoteName name, Instant now) {
        return Optional.ofNullable(notes.get(new Place(owner, name)))
                .filter(note -> !note.isOver(now))
                .map(Note::text);
    }

    @Override
    public synchronized long purge(Instant now) {
        long before = notes.size();
        notes.values().removeIf(note -> note.isOver(now));
        return before - notes.size();
    }

    /** Forgets the user's notes, and keeps none of theirs from now on. */
    public synchronized void forgetAllOf(UserId owner) {
        gone.add(owner);
        notes.keySet().removeIf(place -> place.owner().equals(owner));
    }
}
