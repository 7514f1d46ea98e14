package dev.spotifymcp.bootstrap.cluster;

import dev.spotifymcp.bootstrap.cluster.trial.Length;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be proven, how thoroughly, and of what.
 *
 * @param jar the packaged server
 */
record Options(Path jar, Length length, Set<Proof> proofs) {

    static final String USAGE =
            """
            --short        some minutes; what a change has to pass
            --long         hours
            --only=A,B     these proofs alone, of: %s
            --jar=PATH     the packaged server; otherwise bootstrap/target/spotify-mcp.jar
            """.formatted(Arrays.stream(Proof.values()).map(Options::word).collect(Collectors.joining(", ")));

    Options {
        proofs = Set.copyOf(proofs);
    }

    static Options of(List<String> arguments) {
        Path jar = Path.of("bootstrap/target/spotify-mcp.jar");
        Length length = Length.SHORT;
        Set<Proof> proofs = EnumSet.allOf(Proof.class);
        for (String argument : arguments) {
            if (argument.equals("--short")) {
                length = Length.SHORT;
            } else if (argument.equals("--long")) {
                length = Length.LONG;
            } else if (argument.startsWith("--only=")) {
                proofs = named(argument.substring("--only=".length()));
            } else if (argument.startsWith("--jar=")) {
                jar = Path.of(argument.substring("--jar=".length()));
            } else {
                throw new IllegalArgumentException("not understood: " + argument + "\n" + USAGE);
            }
        }
        return new Options(jar, length, proofs);
    }

    private static Set<Proof> named(String words) {
        return Arrays.stream(words.split(","))
                .map(word -> Proof.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String word(Proof proof) {
        return proof.name().toLowerCase(Locale.ROOT);
    }
}
