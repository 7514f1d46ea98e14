package dev.spotifymcp.bootstrap.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that is gone when the program ends. */
public record Workspace(Path directory) implements AutoCloseable {

    public static Workspace fresh() throws IOException {
        return new Workspace(Files.createTempDirectory("spotify-mcp"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> everything = Files.walk(directory)) {
            everything.sorted(Comparator.reverseOrder()).forEach(Workspace::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
