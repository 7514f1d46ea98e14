package dev.spotifymcp.application.playback;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Device.Reach;
import dev.spotifymcp.domain.playback.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A person's devices, and which of them may be meant. */
record Devices(List<Device> awake) {

    Devices {
        awake = List.copyOf(awake);
    }

    /** The device called so; failing that, the only one whose name has this in it. */
    Answer<Place.On> called(String text) {
        List<Place.On> exact = commandable(awake.stream().filter(device -> device.isCalled(text)));
        List<Place.On> likely = exact.isEmpty() ? commandable(awake.stream().filter(isLike(text))) : exact;
        return likely.size() == 1 || !exact.isEmpty()
                ? Answer.given(likely.getFirst())
                : Answer.refused(new Refusal.DeviceNotFound(names()));
    }

    /** Where playback can only be meant to be: on the active device, or on the one there is. */
    Answer<Place.On> only() {
        List<Place.On> active = commandable(awake.stream().filter(Device::isActive));
        List<Place.On> all = active.isEmpty() ? commandable(awake.stream()) : active;
        return all.size() == 1 ? Answer.given(all.getFirst()) : Answer.refused(new Refusal.NoActiveDevice(names()));
    }

    Optional<Device> at(Place.On place) {
        return awake.stream()
                .filter(device -> device.reach() instanceof Reach.Commandable(var id) && id.equals(place.id()))
                .findFirst();
    }

    /** Of those that take commands. */
    List<String> names() {
        return commandable(awake.stream()).stream().map(Place.On::name).toList();
    }

    private static Predicate<Device> isLike(String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return device -> device.name().toLowerCase(Locale.ROOT).contains(part);
    }

    private static List<Place.On> commandable(Stream<Device> devices) {
        return devices.flatMap(device -> device.reach() instanceof Reach.Commandable(var id)
                        ? Stream.of(new Place.On(id, device.name()))
                        : Stream.empty())
                .toList();
    }
}
