package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Activity;
import dev.spotifymcp.domain.playback.Device.Reach;
import dev.spotifymcp.domain.playback.DeviceId;
import dev.spotifymcp.domain.playback.Order;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Source;
import dev.spotifymcp.domain.playback.Playback.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A listener's devices, what is on, what comes next and what went before. Time stands still in it. */
public final class SimulatedPlayer {

    private final List<Device> devices = new ArrayList<>();
    private final Deque<Playable> next = new ArrayDeque<>();
    private final Deque<Playable> past = new ArrayDeque<>();
    private Optional<Playback> playback = Optional.empty();

    /** Empty while no device is active. */
    public synchronized Optional<Playback> playback() {
        return playback;
    }

    public synchronized List<Playable> queue() {
        return List.copyOf(next);
    }

    /** Those that were put there, or at least the one that plays. */
    public synchronized List<Device> devices() {
        return devices.isEmpty() ? playback.map(Playback::device).stream().toList() : List.copyOf(devices);
    }

    public synchronized Optional<Device> device(DeviceId id) {
        return devices().stream()
                .filter(device -> device.reach() instanceof Reach.Commandable(var own) && own.equals(id))
                .findFirst();
    }

    public synchronized Optional<Device> activeDevice() {
        return playback.map(Playback::device)
                .or(() -> devices.stream().filter(Device::isActive).findFirst());
    }

    /** These, and no others, are awake. */
    public synchronized void isOn(Collection<Device> awake) {
        devices.clear();
        devices.addAll(awake);
    }

    public synchronized void plays(Playback what) {
        playback = Optional.of(what);
        activate(what.device());
    }

    public synchronized void stops() {
        playback = Optional.empty();
    }

    /** Starts the first of these on the device; the others come next. */
    public synchronized void start(List<Playable> items, Source source, Duration from, Device device) {
        playback.map(Playback::item).ifPresent(past::push);
        next.clear();
        items.stream().skip(1).forEach(next::add);
        Order order = playback.map(Playback::order).orElse(Order.PLAIN);
        plays(new Playback(items.getFirst(), from, Status.PLAYING, active(device), order, source));
    }

    public synchronized void enqueue(Playable playable) {
        next.add(playable);
    }

    /** At the end of what comes next, what is on stays on. */
    public synchronized void skip() {
        leap(next, past);
    }

    /** Before the first thing played, what is on begins again. */
    public synchronized void back() {
        leap(past, next);
    }

    public synchronized void change(UnaryOperator<Playback> change) {
        playback = playback.map(change);
    }

    /** Moves what is on. */
    public synchronized void move(Device target) {
        change(now ->
                new Playback(now.item(), now.progress(), now.status(), active(target), now.order(), now.source()));
        activate(target);
    }

    public synchronized void replace(Device old, Device changed) {
        devices.replaceAll(device -> device.equals(old) ? changed : device);
        change(now -> now.device().equals(old)
                ? new Playback(now.item(), now.progress(), now.status(), changed, now.order(), now.source())
                : now);
    }

    private void leap(Deque<Playable> from, Deque<Playable> to) {
        Playable landed = from.poll();
        change(now -> {
            if (landed != null) {
                to.push(now.item());
            }
            Playable item = landed == null ? now.item() : landed;
            return new Playback(item, Duration.ZERO, Status.PLAYING, now.device(), now.order(), now.source());
        });
    }

    private void activate(Device chosen) {
        devices.replaceAll(
                device -> device.reach().equals(chosen.reach()) && device.name().equals(chosen.name())
                        ? active(device)
                        : new Device(device.name(), device.type(), device.reach(), Activity.IDLE, device.volume()));
    }

    private static Device active(Device device) {
        return new Device(device.name(), device.type(), device.reach(), Activity.ACTIVE, device.volume());
    }
}
