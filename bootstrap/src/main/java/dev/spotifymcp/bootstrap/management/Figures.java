package dev.spotifymcp.bootstrap.management;

import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.spotify.http.RequestObserver;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The figures of one server. Counting costs a call less than a microsecond and waits for nobody. */
public final class Figures implements CallObserver, RequestObserver {

    /** Seconds. No call takes longer than twelve. */
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter calls;
    private final Histogram callDurations;
    private final Counter turnedAway;
    private final Counter requests;
    private final Histogram requestDurations;

    /** Nothing has happened yet. */
    public Figures(String version) {
        calls = counter("spotify_mcp_calls", "Tool calls that were answered or broken off", "tool", "outcome");
        callDurations = durations("spotify_mcp_call_duration", "How long tool calls took", "tool");
        turnedAway = counter("spotify_mcp_calls_turned_away", "Messages that were refused unread", "reason");
        requests = counter("spotify_mcp_spotify_requests", "Requests to Spotify", "endpoint", "outcome");
        requestDurations = durations("spotify_mcp_spotify_request_duration", "How long Spotify took", "endpoint");
        Info.builder()
                .name("spotify_mcp_build")
                .help("What is running")
                .labelNames("version")
                .register(registry)
                .setLabelValues(version);
        JvmMetrics.builder().register(registry);
    }

    @Override
    public void called(String tool, String outcome, Duration took) {
        calls.labelValues(tool, outcome).inc();
        callDurations.labelValues(tool).observe(seconds(took));
    }

    @Override
    public void turnedAway(TurnedAway why) {
        turnedAway.labelValues(why.name().toLowerCase(Locale.ROOT)).inc();
    }

    @Override
    public void asked(String endpoint, String outcome, Duration took) {
        requests.labelValues(endpoint, outcome).inc();
        requestDurations.labelValues(endpoint).observe(seconds(took));
    }

    /** What is looked up whenever somebody asks for the figures. */
    public void gauge(String name, String help, IntSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(value.getAsInt()))
                .register(registry);
    }

    /** Several values of one kind, looked up together. */
    public void gauges(String name, String help, String label, Supplier<Map<String, Integer>> values) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(gauge -> values.get().forEach((value, number) -> gauge.call(number, value)))
                .register(registry);
    }

    /** What only grows, and is counted elsewhere. */
    public void counter(String name, String help, LongSupplier value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(counter -> counter.call((double) value.getAsLong()))
                .register(registry);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private Histogram durations(String name, String help, String label) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .unit(Unit.SECONDS)
                .labelNames(label)
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .register(registry);
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }
}
