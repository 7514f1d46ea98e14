package dev.spotifymcp.persistence;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;

import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.answer.StorageFault;
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
import java.util.stream.Stream;

/**
 * Another process that writes users into a data directory without end, and says the id of each that it was told is
 * stored.
 */
final class WritingChild implements AutoCloseable {

    /** Said of a user that could not be stored. */
    static final String FAULT = "fault";

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
        return launched(Stream.of(), directory);
    }

    /** One for whom no file can grow beyond so many bytes, as on a disk that is full. */
    static WritingChild in(Path directory, long mostBytes) throws IOException {
        return launched(Stream.of("prlimit", "--fsize=" + mostBytes + ":unlimited"), directory);
    }

    private static WritingChild launched(Stream<String> by, Path directory) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingChild.class.getName(),
                directory.toString());
        return new WritingChild(new ProcessBuilder(Stream.concat(by, java).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** From now on there is room. */
    void makeRoom() throws IOException, InterruptedException {
        new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=unlimited:unlimited")
                .start()
                .waitFor();
    }

    /** What it says next: an id, or {@link #FAULT}. */
    String said() throws IOException {
        return String.valueOf(output.readLine());
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
                stored.println(stored(stores.users()));
            }
        }
    }

    private static String stored(Users users) {
        String account = aUserId().value();
        try {
            return users.recognise(new SpotifyProfile(new SpotifyAccountId(account), account, account), aUserId(), NOON)
                    .id()
                    .value();
        } catch (StorageFault full) {
            return FAULT;
        }
    }
}
