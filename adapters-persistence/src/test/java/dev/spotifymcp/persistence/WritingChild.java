package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;

import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Another process that writes users into a data directory without end, and says the id of each that it was told is
 * stored.
 */
final class WritingChild implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private WritingChild(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * The embedded database, but with space in the file used again at once and not after 45 seconds: a store that cannot
     * find its newest chunk again fails there first, as H2 2.5.252 does.
     */
    static StorageSettings settings(Path directory) {
        return new StorageSettings(
                DatabaseUrl.parse("jdbc:h2:file:" + directory + "/spotify-mcp;RETENTION_TIME=100"),
                new KeySource.KeptIn(new DataDirectory(directory)));
    }

    static WritingChild in(Path directory) throws IOException {
        return new WritingChild(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingChild.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The ids of the next so many users it has stored. */
    List<String> stored(int count) {
        return output.lines().limit(count).toList();
    }

    /** Ends it as a power button would; the answer is what it had still said. */
    List<String> kill() {
        // Not by the process itself: that would close the pipe, and what is in it would be lost.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return output.lines().toList();
    }

    @Override
    public void close() {
        kill();
    }

    /** The program of the child. */
    public static void main(String[] arguments) {
        var stored = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        try (var stores = Persistence.open(settings(Path.of(arguments[0])))) {
            while (!stored.checkError()) {
                String account = aUserId().value();
                User user = stores.users()
                        .recognise(
                                new SpotifyProfile(new SpotifyAccountId(account), account, account), aUserId(), NOON);
                stored.println(user.id().value());
            }
        }
    }
}
