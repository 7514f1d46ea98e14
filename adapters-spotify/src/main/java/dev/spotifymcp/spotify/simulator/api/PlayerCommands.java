package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.DeviceId;
import dev.spotifymcp.domain.playback.Order;
import dev.spotifymcp.domain.playback.Order.Repeat;
import dev.spotifymcp.domain.playback.Order.Shuffle;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlayer;
import dev.spotifymcp.spotify.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Commands to a player: for subscribers, and where there is a device to carry them out. */
final class PlayerCommands {

    private static final SimulatedReply DONE = SimulatedReply.empty(204);

    private final World world;
    private final Programs programs;

    PlayerCommands(World world) {
        this.world = world;
        this.programs = new Programs(world);
    }

    List<Route> routes() {
        return List.of(
                transfer(),
                command("PUT", "me/player/play", this::play),
                command("PUT", "me/player/pause", (call, device) -> pause(call)),
                command("POST", "me/player/next", (call, device) -> with(call, SimulatedPlayer::skip)),
                command("POST", "me/player/previous", (call, device) -> with(call, SimulatedPlayer::back)),
                command("PUT", "me/player/seek", (call, device) -> seek(call)),
                command("PUT", "me/player/volume", PlayerCommands::volume),
                command("PUT", "me/player/shuffle", (call, device) -> shuffle(call)),
                command("PUT", "me/player/repeat", (call, device) -> repeat(call)),
                command("POST", "me/player/queue", (call, device) -> enqueue(call)));
    }

    private static Route command(String method, String path, BiFunction<ApiCall, Device, SimulatedReply> carriedOut) {
        return Route.of(
                method,
                path,
                call -> forSubscribers(call, () -> onDevice(call, device -> carriedOut.apply(call, device))),
                SpotifyScope.CHANGE_PLAYBACK_STATE);
    }

    private static Route transfer() {
        return Route.of(
                "PUT",
                "me/player",
                call -> forSubscribers(call, () -> moved(call)),
                SpotifyScope.CHANGE_PLAYBACK_STATE);
    }

    private static SimulatedReply forSubscribers(ApiCall call, Supplier<SimulatedReply> act) {
        return call.listener().isPremium()
                ? act.get()
                : SimulatedReply.error(403, "Player command failed: Premium required", "PREMIUM_REQUIRED");
    }

    private static SimulatedReply onDevice(ApiCall call, Function<Device, SimulatedReply> act) {
        SimulatedPlayer player = call.listener().player();
        if (call.query().has("device_id")) {
            return player.device(new DeviceId(call.query().get("device_id")))
                    .map(act)
                    .orElseGet(() -> SimulatedReply.error(404, "Device not found"));
        }
        return player.activeDevice()
                .map(act)
                .orElseGet(() ->
                        SimulatedReply.error(404, "Player command failed: No active device found", "NO_ACTIVE_DEVICE"));
    }

    private static SimulatedReply moved(ApiCall call) {
        JsonNode body = call.json().orElseThrow();
        SimulatedPlayer player = call.listener().player();
        return player.device(new DeviceId(body.at("/device_ids/0").stringValue("none")))
                .map(device -> {
                    player.move(device);
                    if (body.path("play").asBoolean(false)) {
                        player.change(now -> in(now, Status.PLAYING));
                    }
                    return DONE;
                })
                .orElseGet(() -> SimulatedReply.error(404, "Device not found"));
    }

    private SimulatedReply play(ApiCall call, Device device) {
        SimulatedPlayer player = call.listener().player();
        if (call.body().isEmpty()) {
            return goOn(call, player, device);
        }
        JsonNode body = call.json().orElseThrow();
        List<Playable> items = programs.items(body);
        if (items.isEmpty()) {
            return SimulatedReply.error(404, "Resource not found");
        }
        Duration from = Duration.ofMillis(body.path("position_ms").asLong(0));
        player.start(items, programs.source(body), from, device);
        return DONE;
    }

    private static SimulatedReply goOn(ApiCall call, SimulatedPlayer player, Device device) {
        Optional<Playback> now = player.playback();
        if (now.isEmpty()) {
            // What was heard last is what a device wakes up with.
            Playable last = call.listener().heard().stream()
                    .findFirst()
                    .<Playable>map(heard -> heard.track())
                    .orElseGet(Playable.Unavailable::new);
            player.start(List.of(last), new Playback.Source.Unnamed(), Duration.ZERO, device);
            return DONE;
        }
        return now.filter(Playback::isPlaying).isPresent()
                ? restricted()
                : with(call, playing -> playing.change(paused -> in(paused, Status.PLAYING)));
    }

    private static SimulatedReply pause(ApiCall call) {
        boolean plays =
                call.listener().player().playback().filter(Playback::isPlaying).isPresent();
        return plays ? with(call, player -> player.change(now -> in(now, Status.PAUSED))) : restricted();
    }

    private static SimulatedReply seek(ApiCall call) {
        Duration position = Duration.ofMillis(Long.parseLong(call.query().get("position_ms")));
        return with(
                call,
                player -> player.change(now ->
                        new Playback(now.item(), position, now.status(), now.device(), now.order(), now.source())));
    }

    private static SimulatedReply volume(ApiCall call, Device device) {
        if (device.volume() instanceof Device.Volume.Fixed) {
            return SimulatedReply.error(
                    403, "Player command failed: Cannot control device volume", "VOLUME_CONTROL_DISALLOW");
        }
        int percent = Integer.parseInt(call.query().get("volume_percent"));
        var changed = new Device(
                device.name(), device.type(), device.reach(), device.activity(), new Device.Volume.Level(percent));
        return with(call, player -> player.replace(device, changed));
    }

    private static SimulatedReply shuffle(ApiCall call) {
        Shuffle shuffle = Boolean.parseBoolean(call.query().get("state")) ? Shuffle.ON : Shuffle.OFF;
        return ordered(call, order -> new Order(shuffle, order.repeat()));
    }

    private static SimulatedReply repeat(ApiCall call) {
        Repeat repeat = Repeat.valueOf(call.query().get("state").toUpperCase(Locale.ROOT));
        return ordered(call, order -> new Order(order.shuffle(), repeat));
    }

    private SimulatedReply enqueue(ApiCall call) {
        String[] parts = call.query().get("uri").split(":", -1);
        return Kind.of(parts[1])
                .flatMap(kind -> world.recordings().find(new SpotifyUri(kind, parts[2])))
                .map(playable -> with(call, player -> player.enqueue(playable)))
                .orElseGet(() -> SimulatedReply.error(404, "Resource not found"));
    }

    private static SimulatedReply ordered(ApiCall call, UnaryOperator<Order> change) {
        return with(
                call,
                player -> player.change(now -> new Playback(
                        now.item(),
                        now.progress(),
                        now.status(),
                        now.device(),
                        change.apply(now.order()),
                        now.source())));
    }

    private static SimulatedReply with(ApiCall call, Consumer<SimulatedPlayer> act) {
        act.accept(call.listener().player());
        return DONE;
    }

    private static SimulatedReply restricted() {
        return SimulatedReply.error(403, "Player command failed: Restriction violated", "UNKNOWN");
    }

    private static Playback in(Playback now, Status status) {
        return new Playback(now.item(), now.progress(), status, now.device(), now.order(), now.source());
    }
}
