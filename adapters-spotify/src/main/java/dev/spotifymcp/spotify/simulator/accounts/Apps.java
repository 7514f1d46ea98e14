package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.ClientSecret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The apps there are, and what Spotify holds against some. */
public final class Apps {

    private record Barred(ClientId app, String listener) {}

    private final Map<ClientId, SimulatedApp> registered = new ConcurrentHashMap<>();
    private final Set<ClientId> lapsed = ConcurrentHashMap.newKeySet();
    private final Set<Barred> barred = ConcurrentHashMap.newKeySet();
    private volatile Admission admission = Admission.REGISTERED;

    private enum Admission {
        REGISTERED,
        ANYBODY
    }

    public void register(ClientId id, ClientSecret secret, URI... redirects) {
        registered.put(id, new SimulatedApp.Registered(id, new Secrecy.Known(secret), Set.of(redirects)));
    }

    /** An app whose secret its keeper tells nobody. */
    public void register(ClientId id, URI... redirects) {
        registered.put(id, new SimulatedApp.Registered(id, new Secrecy.None(), Set.of(redirects)));
    }

    /** From now on every client id of 32 hexadecimal digits is somebody's app. */
    public void admitAnybody() {
        admission = Admission.ANYBODY;
    }

    /** The listener is not, or no longer, among the app's five users. */
    public void bar(ClientId app, String listener) {
        barred.add(new Barred(app, listener));
    }

    /** The app's owner stops paying for Premium, which stops the app for everybody. */
    public void lapse(ClientId app) {
        lapsed.add(app);
    }

    /** The app is on good terms with Spotify again. */
    public void restore(ClientId app) {
        lapsed.remove(app);
        barred.removeIf(each -> each.app().equals(app));
    }

    public boolean isLapsed(ClientId app) {
        return lapsed.contains(app);
    }

    public boolean isBarred(ClientId app, String listener) {
        return barred.contains(new Barred(app, listener));
    }

    Optional<SimulatedApp> find(String id) {
        if (!id.matches("[0-9A-Za-z]{1,64}")) {
            return Optional.empty();
        }
        var app = new ClientId(id);
        return Optional.ofNullable(registered.get(app))
                .or(() -> admission == Admission.ANYBODY && id.matches("[0-9a-fA-F]{32}")
                        ? Optional.of(new SimulatedApp.Anybodys(app))
                        : Optional.empty());
    }
}
