package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of another program's heap is in use once everything that can go has gone. */
final class LiveHeap {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    /**
     * Bytes of all reachable objects. {@code GC.class_histogram} makes the collector run first, and unlike {@code
     * GC.heap_info} it counts objects, not the regions they lie in.
     */
    static long of(Child program) throws IOException, InterruptedException {
        // The first run enqueues what finalizers, cleaners and weak references still hold.
        histogram(program);
        Matcher total = TOTAL.matcher(histogram(program));
        if (!total.find()) {
            throw new IOException("jcmd printed no total");
        }
        return Long.parseLong(total.group(1));
    }

    private static String histogram(Child program) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(program.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var out = process.inputReader()) {
            String text = String.join("\n", out.lines().toList());
            if (process.waitFor() != 0) {
                throw new IOException("jcmd failed: " + text);
            }
            return text;
        }
    }
}
