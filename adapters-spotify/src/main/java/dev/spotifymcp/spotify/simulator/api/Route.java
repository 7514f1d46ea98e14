package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One endpoint.
 *
 * @param pattern segments; {@code *} stands for any one
 * @param scopes any of which is enough; none are needed when it is empty
 */
record Route(String method, List<String> pattern, Set<String> scopes, Function<ApiCall, SimulatedReply> endpoint) {

    static Route of(String method, String pattern, Function<ApiCall, SimulatedReply> endpoint, SpotifyScope... scopes) {
        return new Route(
                method,
                List.of(pattern.split("/", -1)),
                Arrays.stream(scopes).map(SpotifyScope::value).collect(Collectors.toUnmodifiableSet()),
                endpoint);
    }

    boolean leadsTo(List<String> path) {
        if (path.size() != pattern.size()) {
            return false;
        }
        for (int index = 0; index < path.size(); index++) {
            if (!pattern.get(index).equals("*") && !pattern.get(index).equals(path.get(index))) {
                return false;
            }
        }
        return true;
    }

    boolean isOpenTo(Set<String> granted) {
        return scopes.isEmpty() || scopes.stream().anyMatch(granted::contains);
    }
}
