package dev.spotifymcp.domain.playback;

/** Names a device, as long as it is there: Spotify promises no more. */
public record DeviceId(String value) {

    public DeviceId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a device has a name of bearable length");
        }
    }
}
