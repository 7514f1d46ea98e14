package dev.spotifymcp.bootstrap;

import java.util.List;

/** What the program is asked to do. */
enum CommandLine {
    SERVE,
    DEMO,
    CHECK,
    MIGRATE,
    ROTATE_KEYS,
    HELP,
    VERSION;

    static final String USAGE = """
            Usage: java -jar spotify-mcp.jar [command]

              (none)      serve; settings come from the environment
              --demo      serve with a simulated Spotify, keeping nothing
              check       validate settings and database, then end
              migrate     bring the database schema up to date, then end
              rotate-keys [--out FILE]
                          take the next of two steps in changing TOKEN_ENCRYPTION_KEY, then end
              --help      this text
              --version   the version

            Settings are environment variables; each can also be given as NAME_FILE, the path of a file holding the value.
            Needed: SPOTIFY_CLIENT_ID. The others are listed in the README.
            Exit codes: 0 fine, 2 a setting is wrong (the message names it), 1 anything else.
            """;

    static CommandLine of(List<String> arguments) {
        CommandLine command = arguments.isEmpty() ? SERVE : command(arguments.getFirst());
        if (arguments.size() > 1 && command != ROTATE_KEYS) {
            throw new BadSetting("the command line", "takes one command at most; try --help");
        }
        return command;
    }

    private static CommandLine command(String word) {
        return switch (word) {
            case "--demo" -> DEMO;
            case "check" -> CHECK;
            case "migrate" -> MIGRATE;
            case "rotate-keys" -> ROTATE_KEYS;
            case "--help", "-h", "help" -> HELP;
            case "--version", "version" -> VERSION;
            default -> throw new BadSetting("the command line", "names no command of this program; try --help");
        };
    }
}
