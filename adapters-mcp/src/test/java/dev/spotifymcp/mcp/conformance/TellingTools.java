package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Tools that tell how they get on before they answer. */
final class TellingTools {

    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private TellingTools() {}

    static List<Tool> all() {
        return List.of(
                FixtureTool.named("test_tool_with_logging", "Logs its steps.", TellingTools::logSteps),
                FixtureTool.named("test_tool_with_progress", "Tells its progress.", TellingTools::tellProgress),
                FixtureTool.named("test_logging_tool", "Logs for whoever wants it.", TellingTools::logOnce));
    }

    private static ToolResult logSteps(Call call) {
        call.client().log(LogLevel.INFO, "Tool execution started");
        work();
        call.client().log(LogLevel.INFO, "Tool processing data");
        work();
        call.client().log(LogLevel.INFO, "Tool execution completed");
        return ToolResult.shown(new Content.Text("Everything is logged."));
    }

    private static ToolResult tellProgress(Call call) {
        call.client().progress(0, 100);
        work();
        call.client().progress(50, 100);
        work();
        call.client().progress(100, 100);
        return ToolResult.shown(new Content.Text("Everything is told."));
    }

    private static ToolResult logOnce(Call call) {
        call.client().log(LogLevel.INFO, "Somebody wants to know");
        return ToolResult.shown(new Content.Text("It is logged, if that was wanted."));
    }

    /** Work takes time: what is told at once, at the end, would not be progress. The suite asks for about so much. */
    private static void work() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
