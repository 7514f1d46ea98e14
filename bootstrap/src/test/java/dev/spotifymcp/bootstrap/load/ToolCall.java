package dev.spotifymcp.bootstrap.load;

/** What is called. Each is one tool with arguments that make it ask Spotify once, as long as nothing is remembered. */
enum ToolCall {
    GET_CURRENT_TRACK("get_current_track", "{}", Expectation.ASKS_SPOTIFY, "get_current_track"),

    /** Each search for other words. */
    SEARCH_TRACKS(
            "search_tracks",
            "{\"query\":\"love genre:" + RequestBytes.NUMBER + "\",\"limit\":5}",
            Expectation.ASKS_SPOTIFY,
            "search_tracks"),

    /** Always the same words: what a cache is for. */
    SEARCH_AGAIN(
            "search_tracks",
            "{\"query\":\"love\",\"limit\":5}",
            Expectation.ANSWERS_FROM_MEMORY,
            "search_tracks, remembered");

    /** Where the answer is supposed to come from. */
    enum Expectation {
        ASKS_SPOTIFY,
        ANSWERS_FROM_MEMORY
    }

    private final String tool;
    private final String arguments;
    private final Expectation expectation;
    private final String title;

    ToolCall(String tool, String arguments, Expectation expectation, String title) {
        this.tool = tool;
        this.arguments = arguments;
        this.expectation = expectation;
        this.title = title;
    }

    String tool() {
        return tool;
    }

    /** A JSON object; it may hold {@link RequestBytes#NUMBER}. */
    String arguments() {
        return arguments;
    }

    Expectation expectation() {
        return expectation;
    }

    String title() {
        return title;
    }
}
