package dev.spotifymcp.bootstrap;

import dev.spotifymcp.application.account.Authenticate;
import dev.spotifymcp.application.account.BeginLogin;
import dev.spotifymcp.application.account.CompleteLogin;
import dev.spotifymcp.application.account.Leave;
import dev.spotifymcp.application.account.ManageKeys;
import dev.spotifymcp.application.account.ManageSessions;
import dev.spotifymcp.application.account.PurgeExpired;
import dev.spotifymcp.application.account.ReadApp;
import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.account.StaySignedIn;
import dev.spotifymcp.application.catalogue.LookUp;
import dev.spotifymcp.application.catalogue.ResolveTracks;
import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.application.change.Ledger;
import dev.spotifymcp.application.dossier.ReadDossier;
import dev.spotifymcp.application.grant.PurgeGrants;
import dev.spotifymcp.application.library.LibraryActs;
import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.application.playback.AddToQueue;
import dev.spotifymcp.application.playback.ControlPlayback;
import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playback.StartPlayback;
import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.undo.UndoChange;
import dev.spotifymcp.bootstrap.management.Figures;
import dev.spotifymcp.domain.account.Secret;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.McpServer;
import dev.spotifymcp.mcp.Surroundings;
import dev.spotifymcp.mcp.UseCases;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.persistence.Persistence;
import dev.spotifymcp.persistence.database.PoolUse;
import dev.spotifymcp.spotify.Spotify;
import dev.spotifymcp.spotify.http.Traffic;
import dev.spotifymcp.web.Web;
import dev.spotifymcp.web.WebSettings;
import dev.spotifymcp.web.WebUseCases;
import dev.spotifymcp.web.browser.SessionKey;
import dev.spotifymcp.web.health.Health;
import dev.spotifymcp.web.limit.Turns;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** What is made of what. Nothing here decides anything. */
final class Wiring {

    final AtomicBoolean draining = new AtomicBoolean();
    final Persistence persistence;
    final BeginLogin beginLogin;
    final CompleteLogin completeLogin;
    final ManageKeys manageKeys;
    final PurgeExpired purgeExpired;
    final PurgeGrants purgeGrants;
    final Web web;
    final McpServer mcp;
    final Health health;
    final Figures figures = new Figures(Version.current());

    Wiring(Settings settings, InstantSource clock) {
        Secret sessionKey = settings.storage().sessionKey().get();
        SecretSource secrets = SecretSource.secure();

        persistence = Persistence.open(settings.storage().storage().get());
        var users = persistence.users();
        var apiKeys = persistence.apiKeys();
        var sessions = persistence.browserSessions();
        var attempts = persistence.loginAttempts();
        var connections = persistence.spotifyConnections();
        var trail = persistence.auditTrail();

        var gates = persistence.gates();
        Spotify spotify = Spotify.at(settings.spotify(), gates, figures, clock);
        var access = new SpotifyAccess(connections, spotify.accounts(), clock);
        var ledger = new Ledger(persistence.receipts(), secrets, clock);

        var staySignedIn = new StaySignedIn(sessions, users, secrets, clock);
        var readStatus = new ReadStatus(
                users,
                connections,
                new ReadApp(
                        gates,
                        spotify.accounts().app(),
                        settings.spotify().mode().granted(),
                        clock));
        beginLogin = new BeginLogin(attempts, spotify.accounts(), secrets, clock);
        completeLogin = new CompleteLogin(
                attempts, spotify.accounts(), users, connections, staySignedIn, trail, secrets, clock);
        manageKeys = new ManageKeys(apiKeys, users, trail, secrets, clock);
        purgeGrants =
                new PurgeGrants(persistence.grants(), persistence.transactions(), persistence.oauthClients(), clock);
        purgeExpired =
                new PurgeExpired(sessions, attempts, persistence.notes(), trail, ledger.receipts(), gates, clock);
        var manageSessions = new ManageSessions(sessions, trail, clock);
        var oauth = OAuthWiring.of(settings, persistence, beginLogin, secrets, clock);

        BooleanSupplier ready = () -> !draining.get() && persistence.isReady();
        health = new Health(about(settings), ready);
        web = new Web(
                new WebSettings(
                        settings.publicUrl(),
                        settings.mcpPath(),
                        settings.allowedOrigins(),
                        settings.listener().trustedProxies(),
                        settings.spotify().accountsUrl(),
                        settings.spotify().redirectUri(),
                        new SessionKey(sessionKey.reveal()),
                        settings.listener().strangers(),
                        about(settings)),
                new WebUseCases(
                        new Authenticate(apiKeys, users, clock),
                        beginLogin,
                        completeLogin,
                        staySignedIn,
                        manageKeys,
                        manageSessions,
                        readStatus,
                        new ReadDossier(readStatus, manageKeys, oauth.manageGrants(), manageSessions, trail, clock),
                        new Leave(users, connections, trail, clock),
                        oauth),
                ready,
                clock);
        var turns = new Turns<UserId>(settings.operations().callsPerUser(), clock);
        mcp = McpServer.with(
                new UseCases(
                        new SearchCatalogue(access, spotify.catalogue()),
                        new LookUp(access, spotify.catalogue()),
                        new ResolveTracks(access, spotify.catalogue()),
                        new SeeWhatPlays(access, spotify.player()),
                        new StartPlayback(access, spotify.catalogue(), spotify.player()),
                        new ControlPlayback(
                                access, spotify.player(), length -> TimeUnit.NANOSECONDS.sleep(length.toNanos())),
                        new AddToQueue(access, spotify.player()),
                        new ReadListening(access, spotify.listening()),
                        LibraryActs.with(access, spotify.library(), ledger),
                        PlaylistActs.with(access, spotify.playlists(), spotify.library(), users, ledger),
                        new UndoChange(access, spotify.playlists(), spotify.library(), ledger),
                        readStatus),
                settings.publicUrl(),
                new Surroundings(
                        new Introduction(Version.current()),
                        Seal.of(sessionKey.reveal().getBytes(StandardCharsets.UTF_8)),
                        persistence.notes(),
                        turns::putOff,
                        figures,
                        clock,
                        settings.tools()));
        watch(spotify);
    }

    /** What nobody reports, because it can be looked up. */
    private void watch(Spotify spotify) {
        figures.gauge("spotify_mcp_calls_running", "Messages that are being served", mcp::runningCalls);
        figures.gauge("spotify_mcp_streams_open", "Clients that listen", mcp::openStreams);
        figures.gauges("spotify_mcp_database_connections", "Connections to the database", "state", () -> {
            PoolUse use = persistence.poolUse();
            return Map.of("lent", use.lent(), "waited_for", use.waiting(), "most", use.size());
        });
        figures.gauges("spotify_mcp_spotify_places", "Requests to Spotify at this moment", "state", () -> {
            Traffic traffic = spotify.traffic().get();
            return Map.of("in_flight", traffic.inFlight(), "waiting", traffic.waiting());
        });
        figures.counter(
                "spotify_mcp_spotify_places_refused",
                "Requests that found no place at Spotify in their time",
                () -> spotify.traffic().get().refused());
        figures.counter(
                "spotify_mcp_sealed_values_unreadable", "Sealed values that did not open", persistence::unreadable);
    }

    private static Health.About about(Settings settings) {
        return new Health.About(
                Version.current(),
                settings.stage().name().toLowerCase(Locale.ROOT),
                "http",
                List.of("api-keys", "connect-tokens"));
    }
}
