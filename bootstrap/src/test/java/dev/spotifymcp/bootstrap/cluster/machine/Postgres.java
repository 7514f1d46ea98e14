package dev.spotifymcp.bootstrap.cluster.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL server with the settings it ships with, which can be ended and begun again on the same data. */
public final class Postgres implements AutoCloseable {

    /** How it ends, gently first: clients are cut off; then also nothing is written out; then nobody is told at all. */
    public enum End {
        FAST("INT"),
        IMMEDIATE("QUIT"),
        KILLED("KILL");

        private final String signal;

        End(String signal) {
            this.signal = signal;
        }
    }

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path data;
    private final Path control;
    private final int port;
    private final Thread lastResort;

    private Postgres(Path data, Path control, int port) {
        this.data = data;
        this.control = control;
        this.port = port;
        // Interrupted from the keyboard, we end without closing anything, and the server is no child of ours.
        this.lastResort = Thread.ofPlatform().unstarted(this::stop);
    }

    /** Keeps its data in this directory, which it makes. */
    public static Postgres in(Path data) throws IOException, InterruptedException {
        Postgres server = made(data);
        Runtime.getRuntime().addShutdownHook(server.lastResort);
        server.begin();
        return server;
    }

    /** The library unpacks the programs and makes the data. Its settings make commits fast and forgetful: not ours. */
    private static Postgres made(Path data) throws IOException {
        try (EmbeddedPostgres maker = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start()) {
            return new Postgres(data, control(data), maker.getPort());
        }
    }

    /**
     * Ends it, and begins it again with a standby beside it, for which every commit waits. A standby is a copy that is told
     * where the original is.
     */
    public Postgres withStandby(Path copy) throws IOException, InterruptedException {
        end(End.FAST);
        copy(data, copy);
        var standby = new Postgres(copy, control, Ports.free());
        Files.createFile(copy.resolve("standby.signal"));
        standby.configure(
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=standby'".formatted(port));
        configure("synchronous_standby_names = 'standby'");
        begin();
        Runtime.getRuntime().addShutdownHook(standby.lastResort);
        standby.begin();
        return standby;
    }

    /** A line of its settings, from the next begin on. */
    public void configure(String line) throws IOException {
        Files.writeString(data.resolve("postgresql.auto.conf"), line + "\n", StandardOpenOption.APPEND);
    }

    /** Makes a primary of a standby. Returns when it takes writes. */
    public void promote() throws IOException, InterruptedException {
        if (run(pgCtl("-w", "promote")) != 0) {
            throw new IllegalStateException("PostgreSQL is not promoted:\n" + Files.readString(data.resolve("log")));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Returns when it takes connections. */
    public void begin() throws IOException, InterruptedException {
        // Killed, it leaves children behind that hold its memory for a moment; until they are gone no other may start.
        for (int attempt = 0; attempt < 50; attempt++) {
            if (run(pgCtl("-w", "-l", data.resolve("log").toString(), "-o", "-p " + port, "start")) == 0) {
                return;
            }
        }
        throw new IllegalStateException("PostgreSQL does not start:\n" + Files.readString(data.resolve("log")));
    }

    /** Returns when it is gone. */
    public void end(End end) throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster(data);
        run(List.of("kill", "-s", end.signal, Long.toString(postmaster.pid())));
        postmaster.onExit().join();
    }

    public int port() {
        return port;
    }

    /** A new database without anything in it, which belongs to a role that may do nothing elsewhere. */
    public String emptyDatabase() throws SQLException {
        String name = "cluster_" + DATABASES.incrementAndGet();
        create(name);
        return name;
    }

    /** Makes a database without anything in it. */
    public void create(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + " LOGIN");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
    }

    /** As an operator would write it, for the role that owns the database; {@code through} is the port to connect to, of this server or of a proxy. */
    public static String url(int through, String database) {
        return "postgresql://%2$s:trusted@127.0.0.1:%1$d/%2$s".formatted(through, database);
    }

    /** Of whichever of the two takes writes. */
    public static String url(Postgres one, Postgres other, String database) {
        return "postgresql://postgres:trusted@127.0.0.1:%d,127.0.0.1:%d/%s?target_session_attrs=read-write"
                .formatted(one.port, other.port, database);
    }

    /** Past everything that stands between the server and its users. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&connectTimeout=2".formatted(port, database));
    }

    /** What one query says, in one column. */
    public List<String> ask(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        stop();
    }

    private void stop() {
        try {
            run(pgCtl("-w", "-m", "immediate", "stop"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path control(Path data) throws IOException {
        return Path.of(postmaster(data).info().command().orElseThrow()).resolveSibling("pg_ctl");
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    }

    private List<String> pgCtl(String... arguments) {
        // PostgreSQL refuses to run as root. In a user namespace of its own it sees another user.
        Stream<String> disguise =
                "root".equals(System.getProperty("user.name")) ? Stream.of("unshare", "-U") : Stream.of();
        Stream<String> command =
                Stream.concat(Stream.of(control.toString(), "-D", data.toString()), Stream.of(arguments));
        return Stream.concat(disguise, command).toList();
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
