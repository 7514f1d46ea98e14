package dev.spotifymcp.persistence.sealing;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import dev.spotifymcp.domain.account.Secret;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with a secret in it that only its owner can read. It is whole or not there: a crash while it is made leaves
 * nothing behind that would pass for a key.
 *
 * @param variable the environment variable that the file stands in for, for messages
 */
record KeyFile(DataDirectory directory, String name, String variable) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private static final Set<PosixFilePermission> OWNERS = Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE));

    boolean exists() {
        return Files.exists(path(), NOFOLLOW_LINKS);
    }

    /** The secret of the file, which is made first if need be. */
    String readOrMake(Supplier<? extends Secret> secret) {
        if (!exists()) {
            make(secret.get());
        }
        return read();
    }

    /**
     * The secret of the file.
     *
     * @throws UnusableSetting when the file cannot be trusted to hold what we wrote
     */
    String read() {
        try {
            refuseUnlessOwners(path());
            String text = Files.readString(path()).strip();
            if (text.isEmpty()) {
                throw unusable("is empty");
            }
            return text;
        } catch (IOException failed) {
            throw new UnusableSetting(variable, "is to be read from " + path() + ", which cannot be read", failed);
        }
    }

    private void refuseUnlessOwners(Path path) throws IOException {
        // A link could point at a file that somebody else chose, and will change.
        if (!Files.isRegularFile(path, NOFOLLOW_LINKS)) {
            throw unusable("is not a plain file");
        }
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(path, NOFOLLOW_LINKS))) {
            throw unusable("is open to others; make it yours alone (chmod 600)");
        }
    }

    /** Makes the file, unless somebody else does at the same moment: then theirs stays. */
    private void make(Secret secret) {
        try {
            // Linking fails where the file exists by now; moving would replace a key that is already in use.
            publish(secret, draft -> Files.createLink(path(), draft));
            LOG.info("{} is not set; using {}, made just now", variable, path());
        } catch (FileAlreadyExistsException another) {
            LOG.info("{} is not set; using {}, which another process has made", variable, path());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make " + path(), failed);
        }
    }

    /**
     * Makes the file.
     *
     * @throws UnusableSetting when there is one
     */
    void makeNew(Secret secret) {
        try {
            publish(secret, draft -> Files.createLink(path(), draft));
        } catch (IOException failed) {
            throw new UnusableSetting(variable, "names a file that cannot be made, or exists: " + path(), failed);
        }
    }

    /** Puts another secret in the place of the file's, at once: a reader finds the one or the other. */
    void replace(Secret secret) {
        try {
            publish(secret, draft -> Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot replace " + path(), failed);
        }
    }

    /** How a draft that is safe on disk becomes the file. */
    private interface Publication {
        void of(Path draft) throws IOException;
    }

    private void publish(Secret secret, Publication publication) throws IOException {
        Path draft = Files.createTempFile(directory.made().path(), name, ".new", OWNER_ONLY);
        try {
            write(draft, secret.reveal());
            publication.of(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
        flush(directory.path());
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Data that is sealed and safe on disk is lost all the same when a power cut takes the new key's name. */
    private static void flush(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** @param problem goes on from "which" */
    UnusableSetting unusable(String problem) {
        return new UnusableSetting(variable, "is to be read from " + path() + ", which " + problem);
    }

    private Path path() {
        return directory.file(name);
    }
}
