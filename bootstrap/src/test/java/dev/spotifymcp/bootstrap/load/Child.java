package dev.spotifymcp.bootstrap.load;

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
final class Child implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready on (http://[^\\s/]+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
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
    static ProcessBuilder java(Stream<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(Stream.of(java), arguments).toList();
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Returns when the program is ready. */
    static Child start(ProcessBuilder program, String input) throws IOException, InterruptedException {
        var child = new Child(program.start());
        Runtime.getRuntime().addShutdownHook(child.lastResort);
        Thread.ofVirtual().start(child::listen);
        try (Writer in = child.process.outputWriter()) {
            in.write(input);
        }
        child.awaitReady();
        return child;
    }

    URI url() {
        return ready.join();
    }

    long pid() {
        return process.pid();
    }

    /** Processor time spent since the start, in user and in kernel mode. */
    Duration cpu() {
        return cpu(process.toHandle());
    }

    /** The same of any process that still runs. */
    static Duration cpu(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("no processor time for process " + process.pid()));
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

    private void awaitReady() throws InterruptedException {
        try {
            ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notReady) {
            close();
            throw new IllegalStateException("a program did not get ready:\n" + String.join("\n", lastWords), notReady);
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
