package dev.spotifymcp.bootstrap;

import dev.spotifymcp.bootstrap.management.PortTaken;
import dev.spotifymcp.persistence.Persistence;
import dev.spotifymcp.persistence.database.DatabaseProblem;
import dev.spotifymcp.persistence.database.SchemaState;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where it begins. */
public final class Main {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final int FINE = 0;
    private static final int BROKEN = 1;
    private static final int BAD_SETTING = 2;

    private Main() {}

    /** Runs the command and ends with its exit code; serving ends with a signal. */
    public static void main(String... arguments) {
        int code = run(List.of(arguments), new Environment(System.getenv()), System.out, System.err);
        if (code != FINE) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, Environment environment, PrintStream out, PrintStream err) {
        try {
            CommandLine command = CommandLine.of(arguments);
            Logging.start(environment);
            // Before anything is refused: the setting that is missing may be there under a wrong name.
            warnOfSlips(command, environment, out);
            switch (command) {
                case HELP -> out.print(CommandLine.USAGE);
                case VERSION -> out.println("spotify-mcp " + Version.current());
                case CHECK -> check(Settings.from(environment), out);
                case MIGRATE -> migrate(Settings.from(environment), out);
                case ROTATE_KEYS -> RotateKeys.run(environment, arguments.subList(1, arguments.size()), out);
                case SERVE -> serve(Settings.from(environment));
                case DEMO -> demo(environment, out);
            }
            return FINE;
        } catch (BadSetting | UnusableSetting wrong) {
            err.println(wrong.getMessage());
            return BAD_SETTING;
        } catch (DatabaseProblem | CannotListen | PortTaken problem) {
            err.println(problem.getMessage());
            return BROKEN;
        } catch (RuntimeException fault) {
            log().error("cannot start", fault);
            return BROKEN;
        }
    }

    private static void warnOfSlips(CommandLine command, Environment environment, PrintStream out) {
        switch (command) {
            case HELP, VERSION -> {}
            case CHECK -> Variables.slips(environment).forEach(slip -> out.println("warning: " + slip));
            case SERVE, DEMO, MIGRATE, ROTATE_KEYS ->
                Variables.slips(environment).forEach(log()::warn);
        }
    }

    /** Asked for when it is needed: whoever asks before the log is set up gets another log. */
    private static Logger log() {
        return LoggerFactory.getLogger(Main.class);
    }

    private static void serve(Settings settings) {
        Program program = Program.start(settings, InstantSource.system());
        DoorWatch watch = DoorWatch.over(program.door(), LOOK_EVERY, Shutdown::giveUp);
        AutoCloseable everything = () -> {
            // First: nobody is to be missed at a door that is about to close.
            watch.close();
            program.close();
        };
        Shutdown.closeOnSignal(everything, UnreadLog.onStandardError());
        program.announce();
    }

    private static void demo(Environment environment, PrintStream out) {
        Demo demo = Demo.start(environment);
        Shutdown.closeOnSignal(demo, UnreadLog.onStandardError());
        demo.announce(out);
    }

    private static void check(Settings settings, PrintStream out) {
        SchemaState tables = Persistence.check(settings.storage().storage().get());
        out.println("settings: fine");
        out.println("database: " + words(tables));
    }

    private static void migrate(Settings settings, PrintStream out) {
        SchemaState tables =
                Persistence.migrate(settings.storage().storage().get().database());
        out.println("database: " + words(tables));
    }

    private static String words(SchemaState tables) {
        return switch (tables) {
            case SchemaState.Empty none -> "empty; the first start, or migrate, makes the tables";
            case SchemaState.Behind(var version, var pending) ->
                "at version " + version + ", " + pending + " to come; the next start, or migrate, makes them";
            case SchemaState.Current(var version) -> "up to date, version " + version;
        };
    }
}
