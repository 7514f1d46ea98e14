package dev.spotifymcp.mcp.words;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.Refusal.AppProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Says why not, to a model and through it to its person. Codes are part of the interface and never change. */
public record RefusalWords(PublicUrl site) {

    /** Code, what happened, what to do next. Nothing in it is secret, whatever the refusal was made of. */
    public Problem about(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidArgument(var field, var problem) -> invalidArgument(field, problem);
            case Refusal.NotConnected none ->
                person("not_connected", "No Spotify account is connected.", "Ask the user to connect Spotify: ");
            case Refusal.ReconnectRequired none -> reconnect();
            case Refusal.TokenRejected none -> reconnect();
            case Refusal.ScopeMissing(var scope) -> scopeMissing(scope);
            case Refusal.RateLimited(var wait) ->
                waiting(
                        "rate_limited",
                        "Spotify asks for a pause of " + seconds(wait) + " seconds.",
                        "Try again after that; every call before it is refused as well.",
                        wait);
            case Refusal.QuotaExhausted(var wait) ->
                waiting(
                        "quota_exhausted",
                        "This server has used up its quota at Spotify.",
                        "Tell the user that it reopens in about " + hours(wait) + "; do not try again before.",
                        wait);
            case Refusal.PremiumRequired none ->
                new Problem(
                        "premium_required",
                        "Spotify does this for Premium subscribers only.",
                        "Tell the user; nothing else helps.");
            case Refusal.NoActiveDevice(var awake) ->
                device(
                        "no_active_device",
                        "Spotify is not active on any device.",
                        awake,
                        "Ask the user to open Spotify on a device, then try again.");
            case Refusal.DeviceNotFound(var awake) ->
                device(
                        "device_not_found",
                        "Spotify does not know this device, or it is asleep.",
                        awake,
                        "Ask the user to open Spotify on it, then try again.");
            case Refusal.NotFound(var what) ->
                new Problem(
                        "not_found",
                        "Spotify has no such " + Clean.text(what) + ", or this user may not see it.",
                        "Check the id, or search for it.");
            case Refusal.NotAllowed(var reason) ->
                new Problem(
                        "not_allowed",
                        "Spotify does not allow this: " + sentence(reason),
                        "Only what the user owns or collaborates on can be read in full or changed.");
            case Refusal.NothingToUndo none ->
                new Problem(
                        "not_found",
                        "There is nothing to take back under this receipt: it was used, is older than 30 days, or is not"
                                + " this user's.",
                        "Look at what is there, and change it with the other tools.");
            case Refusal.ChangedSince none ->
                new Problem(
                        "not_allowed",
                        "Nothing was done: it has been changed since, and this would overwrite that.",
                        "Read it again, and decide anew.");
            case Refusal.AppNotAllowed(var problem) -> appNotAllowed(problem);
            case Refusal.SpotifyUnavailable none ->
                new Problem("spotify_unavailable", "Spotify did not answer properly.", "Try again in a minute.");
            case Refusal.OutcomeUnknown none ->
                new Problem(
                        "spotify_unavailable",
                        "The change was sent, but Spotify's answer was lost: it may have happened.",
                        "Look before trying again, or it may happen twice.");
            case Refusal.Busy(var wait) ->
                waiting(
                        "busy",
                        "This server is at its limit.",
                        "Try again in " + seconds(wait) + " seconds, or with fewer calls at once.",
                        wait);
        };
    }

    /** Where there is something to choose from, the choices are the next step. */
    private static Problem device(String code, String message, List<String> awake, String next) {
        List<String> names = awake.stream().map(Clean::name).toList();
        return names.isEmpty()
                ? new Problem(code, message, next)
                : new Problem(
                        code,
                        message,
                        "Name one of these as device: " + String.join(", ", names) + ".",
                        Map.of("devices", names));
    }

    /**
     * What would be lost by an act has to be wanted in so many words.
     *
     * @param act what would happen, as a sentence
     */
    public Problem confirmationRequired(String act) {
        return new Problem(
                "confirmation_required",
                "Nothing was changed yet. " + sentence(act),
                "Ask the user whether they want that; if they do, call again with confirm: true.");
    }

    /** The person was asked and does not want it. */
    public Problem declined() {
        return new Problem(
                "confirmation_required",
                "The user was asked and said no; nothing was changed.",
                "Leave it, unless the user brings it up again.");
    }

    private static Problem invalidArgument(String field, String problem) {
        return new Problem(
                "invalid_argument", field + " " + problem + ".", "Correct it and call again.", Map.of("field", field));
    }

    private Problem reconnect() {
        return person(
                "reconnect_required",
                "Spotify no longer honours this user's consent.",
                "Ask the user to connect Spotify again: ");
    }

    private Problem scopeMissing(String scope) {
        boolean ours = Scope.of(scope).isPresent();
        String message = ours
                ? "The credential in use does not include " + scope + "."
                : "The user has not allowed this at Spotify (" + Clean.name(scope) + ").";
        String next = ours
                ? "Ask the user for one that does; they are made here: "
                : "Ask the user to connect Spotify again and to allow it: ";
        URI place = site.at(ours ? "/account" : "/auth/login");
        return new Problem(
                "scope_missing", message, next + place, Map.of("scope", Clean.name(scope), "url", place.toString()));
    }

    private static Problem appNotAllowed(AppProblem problem) {
        return switch (problem) {
            case USER_NOT_ON_ALLOWLIST ->
                new Problem(
                        "app_not_allowed",
                        "This user is not on the list of people whom Spotify lets this server serve.",
                        "The operator can add them in the Spotify app's settings, or they connect with an app of their own.");
            case OWNER_NEEDS_PREMIUM ->
                new Problem(
                        "app_not_allowed",
                        "Spotify has stopped this server's app, because its owner has no Premium subscription.",
                        "Only the operator can change that; tell the user.");
        };
    }

    private Problem person(String code, String message, String next) {
        URI login = site.at("/auth/login");
        return new Problem(code, message, next + login, Map.of("url", login.toString()));
    }

    private static Problem waiting(String code, String message, String next, Duration wait) {
        return new Problem(code, message, next, Map.of("retry_after_seconds", seconds(wait)));
    }

    /** Rounded up: a retry one moment too early prolongs the wait. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    private static String hours(Duration wait) {
        long hours = Math.max(1, wait.plusMinutes(59).toHours());
        return hours == 1 ? "an hour" : hours + " hours";
    }

    private static String sentence(String foreign) {
        String clean = Clean.text(foreign);
        return clean.endsWith(".") ? clean : clean + ".";
    }
}
