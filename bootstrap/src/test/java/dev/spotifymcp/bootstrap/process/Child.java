package dev.spotifymcp.bootstrap.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java program that runs beside us and ends with us. It says {@code ready on <url>} when it can be called. */
public final class Child implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready on (http://[^\\s/]+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final int LINES_KEPT = 40;

    private final Process process;
    private final Thread lastResort;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Deque<String> lastWords = new ConcurrentLinkedDeque<>();

    private Child(Process process) {
        this.process = process;
        // Interrupted from the keyboard, we end without closing anything; nobody else would stop the child then.
        this.lastResort = Thread.ofPlatform().unstarted(process::destroyForcibly);
    }

    /** The same Java as ours, with these arguments. */
    public static ProcessBuilder java(Stream<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(Stream.of(java), arguments).toList();
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Returns when the program is ready. */
    public static Child start(ProcessBuilder program, String input) throws IOException, InterruptedException {
        Child child = launch(program, input);
        child.awaitReady();
        return child;
    }

    /** Returns at once. */
    public static Child launch(ProcessBuilder program, String input) throws IOException {
        var child = new Child(program.start());
        Runtime.getRuntime().addShutdownHook(child.lastResort);
        Thread.ofVirtual().start(child::listen);
        try (Writer in = child.process.outputWriter()) {
            in.write(input);
        }
        return child;
    }

    public URI url() {
        return ready.join();
    }

    public long pid() {
        return process.pid();
    }

    /** Processor time spent since the start, in user and in kernel mode. */
    public Duration cpu() {
        return cpu(process.toHandle());
    }

    /** The same of any process that still runs. */
    public static Duration cpu(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("no processor time for process " + process.pid()));
    }

    /** The last that the program said. */
    public String lastWords() {
        return String.join("\n", lastWords);
    }

    /** Asks it to end (SIGTERM); {@link #exitCode} waits for that. */
    public void terminate() {
        process.destroy();
    }

    /** Stops it in the middle of whatever it does (SIGSTOP), until it is told to go on. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** It goes on as if no time had passed (SIGCONT). */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("a program took no " + name + ":\n" + lastWords());
        }
    }

    /** Ends it as a power button would (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("a program did not end:\n" + lastWords());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    /** Waits until it can be called. */
    public void awaitReady() throws InterruptedException {
        try {
            ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notReady) {
            close();
            throw new IllegalStateException("a program did not get ready:\n" + lastWords(), notReady);
        }
    }

    private void listen() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
            ready.completeExceptionally(new IOException("it ended"));
        } catch (IOException gone) {
            ready.completeExceptionally(gone);
        }
    }

    private void hear(String line) {
        lastWords.add(line);
        if (lastWords.size() > LINES_KEPT) {
            lastWords.poll();
        }
        Matcher url = READY.matcher(line);
        if (url.find()) {
            ready.complete(URI.create(url.group(1)));
        }
    }
}
