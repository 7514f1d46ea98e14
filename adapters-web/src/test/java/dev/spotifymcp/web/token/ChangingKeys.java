package dev.spotifymcp.web.token;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.grant.InMemorySigningKeys;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.SignedToken;
import dev.spotifymcp.domain.grant.SigningKeyText;
import dev.spotifymcp.domain.grant.SigningKeyset;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Replicas share the keys by which tokens are signed. */
class ChangingKeys {

    private static final PublicUrl ISSUER = new PublicUrl(URI.create("https://music.example"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemorySigningKeys store = new InMemorySigningKeys();
    private final Replica here = new Replica();
    private final Replica there = new Replica();

    @Test
    void a_token_says_what_was_signed() {
        AccessTokenClaims claims = claims();

        assertThat(here.tokens.read(here.tokens.sign(claims))).contains(claims);
    }

    @Test
    void each_replica_knows_the_tokens_of_the_other() {
        AccessTokenClaims claims = claims();

        assertThat(there.tokens.read(here.tokens.sign(claims))).contains(claims);
    }

    @Test
    void what_had_expired_long_ago_is_still_read_for_what_it_was() {
        AccessTokenClaims claims = claims();
        SignedToken token = here.tokens.sign(claims);

        clock.advance(Duration.ofDays(20));

        assertThat(there.tokens.read(token)).contains(claims);
    }

    @Test
    void replicas_that_start_at_the_same_moment_have_the_same_keys() {
        List<String> published = Crowd.of(20, replica -> new Replica().keys.publicKeys());

        assertThat(published).containsOnly(published.getFirst());
    }

    @Test
    void the_key_that_will_sign_is_published_a_month_before_it_does() {
        List<String> before = here.published();
        String signer = kid(here.tokens.sign(claims()));

        clock.advance(SigningKeyset.PERIOD.minusSeconds(1));
        assertThat(kid(here.tokens.sign(claims()))).isEqualTo(signer);
        clock.advance(MINUTE);
        String next = kid(here.tokens.sign(claims()));

        assertThat(before).hasSize(2).contains(signer, next);
        assertThat(next).isNotEqualTo(signer);
    }

    @Test
    void the_key_that_signed_before_stays_published_for_another_month_and_is_then_gone() {
        SignedToken old = here.tokens.sign(claims());

        clock.advance(SigningKeyset.PERIOD);
        assertThat(here.tokens.read(old)).isPresent();
        assertThat(here.published()).hasSize(3).contains(kid(old));
        clock.advance(SigningKeyset.PERIOD);

        assertThat(here.published()).hasSize(3).doesNotContain(kid(old));
        assertThat(here.tokens.read(old))
                .as("also where it had been read before")
                .isEmpty();
    }

    @Test
    void a_replica_that_has_not_heard_of_a_change_knows_the_new_tokens_all_the_same() {
        clock.advance(SigningKeyset.PERIOD.minusSeconds(30));
        there.published();
        var late = new Replica();
        late.published();
        clock.advance(Duration.ofSeconds(31));
        var restarted = new Replica();

        SignedToken signedByTheNextKey = restarted.tokens.sign(claims());

        assertThat(late.tokens.read(signedByTheNextKey)).isPresent();
        assertThat(late.published()).contains(kid(signedByTheNextKey));
    }

    @Test
    void of_many_who_find_a_change_due_one_makes_it() {
        here.published();
        clock.advance(SigningKeyset.PERIOD);

        List<String> published = Crowd.of(20, replica -> new Replica().keys.publicKeys());

        assertThat(published).containsOnly(published.getFirst());
        assertThat(store.find())
                .hasValueSatisfying(kept -> assertThat(kept.version()).isEqualTo(2));
    }

    @Test
    void years_of_changes_leave_three_keys() {
        for (int month = 0; month < 24; month++) {
            here.published();
            clock.advance(SigningKeyset.PERIOD);
        }

        assertThat(here.published()).hasSize(3);
        assertThat(store.find().orElseThrow().keys().reveal().length()).isLessThan(4_000);
    }

    @Test
    void keys_of_others_open_nothing() {
        var elsewhere = new JwtAccessTokens(new TokenKeys(new InMemorySigningKeys(), clock), ISSUER);

        assertThat(here.tokens.read(elsewhere.sign(claims()))).isEmpty();
    }

    @Test
    void the_same_keys_under_another_name_open_nothing() {
        var renamed = new JwtAccessTokens(here.keys, new PublicUrl(URI.create("https://other.example")));

        assertThat(here.tokens.read(renamed.sign(claims()))).isEmpty();
    }

    @Test
    void stored_text_that_is_no_keyset_is_a_fault_that_says_so_and_shows_nothing() {
        store.keep(SigningKeyset.first(new SigningKeyText("{\"secret\":1}"), NOON));

        assertThatThrownBy(here::published)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not readable")
                .hasMessageNotContaining("secret");
    }

    private AccessTokenClaims claims() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new AccessTokenClaims(
                aUserId(),
                new OAuthClientId("https://client.example/a?b=c"),
                Set.of(Scope.READ, Scope.PLAYLISTS_WRITE),
                ResourceIndicator.of(URI.create("https://music.example/mcp")),
                SECRETS.id(),
                new GrantId(SECRETS.id()),
                now,
                now.plus(AccessTokenClaims.LIFETIME));
    }

    private static String kid(SignedToken token) {
        String header =
                new String(Base64.getUrlDecoder().decode(token.reveal().split("\\.", -1)[0]), StandardCharsets.UTF_8);
        return kids(header).getFirst();
    }

    private static List<String> kids(String json) {
        Matcher found = Pattern.compile("\"kid\":\"([^\"]+)\"").matcher(json);
        return found.results().map(kid -> kid.group(1)).toList();
    }

    /** One process of the cluster. */
    private final class Replica {

        final TokenKeys keys = new TokenKeys(store, clock);
        final JwtAccessTokens tokens = new JwtAccessTokens(keys, ISSUER);

        List<String> published() {
            return kids(keys.publicKeys());
        }
    }
}
