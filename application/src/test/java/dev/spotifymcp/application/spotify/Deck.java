package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Activity;
import dev.spotifymcp.domain.playback.Device.Volume;
import dev.spotifymcp.domain.playback.Order;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Source;
import dev.spotifymcp.domain.playback.Playback.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One listener's player: what each command makes of it. */
final class Deck {

    private final Function<SpotifyUri, Playable> catalogue;
    private final List<Playable> past = new ArrayList<>();
    private List<Playable> queue = new ArrayList<>();
    private List<Device> devices = List.of();
    private Optional<Playback> playback = Optional.empty();

    Deck(Function<SpotifyUri, Playable> catalogue) {
        this.catalogue = catalogue;
    }

    synchronized Optional<Playback> playback() {
        return playback;
    }

    synchronized List<Playable> queue() {
        return List.copyOf(queue);
    }

    synchronized List<Device> devices() {
        return devices.isEmpty() ? playback.map(Playback::device).stream().toList() : devices;
    }

    synchronized void plays(Playback now) {
        playback = Optional.of(now);
        activate(now.device());
    }

    synchronized void awake(List<Device> awake) {
        devices = List.copyOf(awake);
    }

    synchronized Answer<Command> carryOut(Command command, Device on) {
        return switch (command) {
            case Command.Play(var program, var from) -> done(command, () -> start(program, from, on));
            case Command.Resume resume ->
                playback.filter(Playback::isPlaying).isPresent()
                        ? Answer.refused(new Refusal.NotAllowed("Restriction violated"))
                        : done(
                                command,
                                () -> plays(playback.map(now -> with(now, Status.PLAYING, on))
                                        .orElseGet(() -> new Playback(
                                                new Playable.Unavailable(),
                                                Duration.ZERO,
                                                Status.PLAYING,
                                                active(on)))));
            case Command.Pause pause ->
                playback.filter(Playback::isPlaying).isEmpty()
                        ? Answer.refused(new Refusal.NotAllowed("Restriction violated"))
                        : done(command, () -> change(now -> with(now, Status.PAUSED, now.device())));
            case Command.Next next -> done(command, () -> leap(queue, past));
            case Command.Previous previous -> done(command, () -> leap(past, queue));
            case Command.Seek(var position) ->
                done(
                        command,
                        () -> change(now -> new Playback(
                                now.item(), position, now.status(), now.device(), now.order(), now.source())));
            case Command.SetVolume(int percent) -> loud(command, on, percent);
            case Command.SetShuffle(var shuffle) ->
                done(command, () -> reorder(order -> new Order(shuffle, order.repeat())));
            case Command.SetRepeat(var repeat) ->
                done(command, () -> reorder(order -> new Order(order.shuffle(), repeat)));
            case Command.Transfer(var to, var arrival) ->
                done(command, () -> {
                    change(now -> with(now, arrival == Command.Arrival.PLAY ? Status.PLAYING : now.status(), on));
                    activate(on);
                });
            case Command.Enqueue(var uri) -> done(command, () -> queue.add(catalogue.apply(uri)));
        };
    }

    private void start(Command.Program program, Duration from, Device on) {
        List<Playable> items = switch (program) {
            case Command.Program.Context(var uri, int offset) -> List.of(new Playable.Unavailable());
            case Command.Program.Items(var uris, int offset) ->
                uris.stream().skip(offset).map(catalogue).toList();
        };
        Source source = program instanceof Command.Program.Context(var uri, int offset)
                ? new Source.Context(uri)
                : new Source.Unnamed();
        Order order = playback.map(Playback::order).orElse(Order.PLAIN);
        playback.ifPresent(now -> past.addFirst(now.item()));
        queue = new ArrayList<>(items.subList(1, items.size()));
        plays(new Playback(items.getFirst(), from, Status.PLAYING, active(on), order, source));
    }

    private Answer<Command> loud(Command command, Device on, int percent) {
        if (on.volume() instanceof Volume.Fixed) {
            return Answer.refused(new Refusal.NotAllowed("The volume of this device cannot be set from elsewhere."));
        }
        var louder = new Device(on.name(), on.type(), on.reach(), on.activity(), new Volume.Level(percent));
        return done(command, () -> {
            devices = devices.stream()
                    .map(device -> device.reach().equals(on.reach()) ? louder : device)
                    .toList();
            change(now -> now.device().reach().equals(on.reach()) ? with(now, now.status(), louder) : now);
        });
    }

    private void leap(List<Playable> from, List<Playable> to) {
        if (!from.isEmpty()) {
            Playable landed = from.removeFirst();
            playback.ifPresent(now -> to.addFirst(now.item()));
            change(now -> new Playback(landed, Duration.ZERO, Status.PLAYING, now.device(), now.order(), now.source()));
        }
    }

    private void reorder(UnaryOperator<Order> change) {
        change(now -> new Playback(
                now.item(), now.progress(), now.status(), now.device(), change.apply(now.order()), now.source()));
    }

    private void change(UnaryOperator<Playback> change) {
        playback = playback.map(change);
    }

    private void activate(Device chosen) {
        devices = devices.stream()
                .map(device -> device.reach().equals(chosen.reach())
                                && device.name().equals(chosen.name())
                        ? active(device)
                        : new Device(device.name(), device.type(), device.reach(), Activity.IDLE, device.volume()))
                .toList();
    }

    private static Answer<Command> done(Command command, Runnable act) {
        act.run();
        return Answer.given(command);
    }

    private static Playback with(Playback now, Status status, Device device) {
        return new Playback(now.item(), now.progress(), status, active(device), now.order(), now.source());
    }

    private static Device active(Device device) {
        return new Device(device.name(), device.type(), device.reach(), Activity.ACTIVE, device.volume());
    }
}
