package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Activity;
import dev.spotifymcp.domain.playback.Device.Reach;
import dev.spotifymcp.domain.playback.DeviceId;
import dev.spotifymcp.domain.playback.Place;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Players in memory. What they are told, they do at once. */
public final class FakePlayer implements Player {

    private final FakeAccounts accounts;
    private final FakeCatalogue catalogue;
    private final Map<SpotifyProfile, Deck> decks = new ConcurrentHashMap<>();
    private final Set<SpotifyProfile> free = ConcurrentHashMap.newKeySet();

    FakePlayer(FakeAccounts accounts, FakeCatalogue catalogue) {
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    @Override
    public Answer<Optional<Playback>> current(Permit permit) {
        return deck(permit).map(Deck::playback);
    }

    @Override
    public Answer<List<Device>> devices(Permit permit) {
        return deck(permit).map(Deck::devices);
    }

    @Override
    public Answer<List<Playable>> queue(Permit permit) {
        return deck(permit).map(Deck::queue);
    }

    @Override
    public Answer<Command> tell(Permit permit, Command command, Place place) {
        return accounts.listener(permit)
                .then(listener -> free.contains(listener)
                        ? Answer.refused(new Refusal.PremiumRequired())
                        : device(deck(listener), command, place)
                                .then(device -> deck(listener).carryOut(command, device)));
    }

    void plays(SpotifyProfile listener, Playback playback) {
        deck(listener).plays(playback);
    }

    void awake(SpotifyProfile listener, List<Device> devices) {
        deck(listener).awake(devices);
    }

    void listensForFree(SpotifyProfile listener) {
        free.add(listener);
    }

    private Answer<Deck> deck(Permit permit) {
        return accounts.listener(permit).map(this::deck);
    }

    private Deck deck(SpotifyProfile listener) {
        return decks.computeIfAbsent(listener, newcomer -> new Deck(this::named));
    }

    private Playable named(SpotifyUri uri) {
        return catalogue.named(uri);
    }

    private static Answer<Device> device(Deck deck, Command command, Place place) {
        if (command instanceof Command.Transfer(var to, var arrival)) {
            return called(deck, to);
        }
        return switch (place) {
            case Place.On(var id, var name) -> called(deck, id);
            case Place.Active active -> active(deck);
        };
    }

    private static Answer<Device> called(Deck deck, DeviceId id) {
        return deck.devices().stream()
                .filter(device -> device.reach().equals(new Reach.Commandable(id)))
                .findFirst()
                .map(Answer::given)
                .orElseGet(() -> Answer.refused(new Refusal.DeviceNotFound()));
    }

    private static Answer<Device> active(Deck deck) {
        return deck.playback()
                .map(Playback::device)
                .or(() -> deck.devices().stream()
                        .filter(device -> device.activity() == Activity.ACTIVE)
                        .findFirst())
                .map(Answer::given)
                .orElseGet(() -> Answer.refused(new Refusal.NoActiveDevice()));
    }
}
