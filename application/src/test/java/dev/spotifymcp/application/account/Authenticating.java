package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Authenticating {

    private final Stage stage = Stage.atNoon();
    private final Authenticate authenticate =
            new Authenticate(stage.stores().apiKeys(), stage.stores().users(), stage.clock());
    private final UserId alice = stage.withoutConnection(ALICE);

    @Test
    void a_key_tells_who_is_calling_and_what_they_may() {
        PresentedKey key = made(Kind.API_KEY, Set.of(Scope.READ), Expiry.never());

        assertThat(authenticate.bearer(key.reveal(), Kind.API_KEY)).contains(new Caller(alice, Set.of(Scope.READ)));
    }

    @Test
    void everybody_is_recognised_by_their_own_key() {
        PresentedKey alices = made(Kind.API_KEY, Scope.all(), Expiry.never());
        UserId bob = stage.withoutConnection(BOB);
        PresentedKey bobs = madeFor(bob);

        assertThat(authenticate.bearer(alices.reveal(), Kind.API_KEY))
                .map(Caller::user)
                .contains(alice);
        assertThat(authenticate.bearer(bobs.reveal(), Kind.API_KEY))
                .map(Caller::user)
                .contains(bob);
    }

    @Test
    void the_right_id_with_another_secret_opens_nothing() {
        PresentedKey kept = made(Kind.API_KEY, Scope.all(), Expiry.never());
        var forged = new PresentedKey(
                Kind.API_KEY,
                kept.id(),
                PresentedKey.fresh(Kind.API_KEY, SECRETS).secret());

        // The checksum covers the id too, so a forger has to make a key of one piece.
        assertThat(authenticate.bearer(forged.reveal(), Kind.API_KEY)).isEmpty();
        assertThat(stage.stores().apiKeys().find(kept.id()).orElseThrow().opensFor(forged, NOON))
                .isFalse();
    }

    @Test
    void a_well_made_key_that_nobody_holds_opens_nothing() {
        made(Kind.API_KEY, Scope.all(), Expiry.never());

        String stranger = PresentedKey.fresh(Kind.API_KEY, SECRETS).reveal();

        assertThat(authenticate.bearer(stranger, Kind.API_KEY)).isEmpty();
    }

    @Test
    void one_kind_of_key_never_passes_for_the_other() {
        PresentedKey key = made(Kind.API_KEY, Scope.all(), Expiry.never());
        PresentedKey token = made(Kind.CONNECT_TOKEN, Scope.all(), Expiry.never());

        assertThat(authenticate.bearer(key.reveal(), Kind.CONNECT_TOKEN)).isEmpty();
        assertThat(authenticate.bearer(token.reveal(), Kind.API_KEY)).isEmpty();
        assertThat(authenticate.bearer(token.reveal(), Kind.CONNECT_TOKEN)).isPresent();
    }

    @Test
    void a_key_under_the_other_kinds_prefix_opens_nothing() {
        PresentedKey key = made(Kind.API_KEY, Scope.all(), Expiry.never());

        String disguised = key.reveal().replace("smcp_", "smct_");

        assertThat(authenticate.bearer(disguised, Kind.CONNECT_TOKEN)).isEmpty();
    }

    @Test
    void a_key_opens_nothing_from_its_end_on() {
        Instant end = NOON.plus(Duration.ofDays(7));
        PresentedKey key = made(Kind.API_KEY, Scope.all(), Expiry.at(end));

        stage.clock().set(end.minusMillis(1));
        assertThat(authenticate.bearer(key.reveal(), Kind.API_KEY)).isPresent();
        stage.clock().set(end);
        assertThat(authenticate.bearer(key.reveal(), Kind.API_KEY)).isEmpty();
    }

    @Test
    void a_revoked_key_opens_nothing() {
        PresentedKey key = made(Kind.API_KEY, Scope.all(), Expiry.never());

        stage.stores().apiKeys().revoke(alice, key.id());

        assertThat(authenticate.bearer(key.reveal(), Kind.API_KEY)).isEmpty();
    }

    @Test
    void a_key_of_somebody_who_has_left_opens_nothing() {
        PresentedKey key = made(Kind.API_KEY, Scope.all(), Expiry.never());

        stage.stores().users().delete(alice);

        assertThat(authenticate.bearer(key.reveal(), Kind.API_KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "smcp_",
                "Bearer smcp_x",
                "smcp_short_short",
                "' OR 1=1 --",
                "eyJhbGciOiJFUzI1NiJ9.e30.c2ln"
            })
    void what_is_no_key_at_all_is_turned_away_without_asking_the_store(String text) {
        var unasked = new Authenticate(new UnaskedKeys(), stage.stores().users(), stage.clock());

        assertThat(unasked.bearer(text, Kind.API_KEY)).isEmpty();
    }

    @Test
    void a_typing_error_is_turned_away_without_asking_the_store() {
        var unasked = new Authenticate(new UnaskedKeys(), stage.stores().users(), stage.clock());
        String key = PresentedKey.fresh(Kind.API_KEY, SECRETS).reveal();
        String mistyped = key.substring(0, 20) + (key.charAt(20) == 'x' ? 'y' : 'x') + key.substring(21);

        assertThat(unasked.bearer(mistyped, Kind.API_KEY)).isEmpty();
    }

    @Test
    void a_use_is_noted_for_the_key_and_its_owner() {
        PresentedKey key = made(Kind.API_KEY, Scope.all(), Expiry.never());
        stage.clock().advance(Duration.ofHours(2));

        authenticate.bearer(key.reveal(), Kind.API_KEY);

        Instant now = stage.clock().instant();
        assertThat(stage.stores().apiKeys().find(key.id()))
                .map(ApiKey::lastUsedAt)
                .contains(now);
        assertThat(stage.stores().users().find(alice)).map(User::lastActiveAt).contains(now);
    }

    @Test
    void a_use_is_noted_once_a_minute_at_most() {
        PresentedKey key = made(Kind.API_KEY, Scope.all(), Expiry.never());
        Instant noted = NOON.plus(Duration.ofHours(1));
        stage.clock().set(noted);
        authenticate.bearer(key.reveal(), Kind.API_KEY);

        stage.clock().advance(Authenticate.LAST_USE_GRAIN);
        authenticate.bearer(key.reveal(), Kind.API_KEY);

        assertThat(stage.stores().apiKeys().find(key.id()))
                .map(ApiKey::lastUsedAt)
                .contains(noted);
        stage.clock().advance(Duration.ofMillis(1));
        authenticate.bearer(key.reveal(), Kind.API_KEY);
        assertThat(stage.stores().apiKeys().find(key.id()))
                .map(ApiKey::lastUsedAt)
                .contains(stage.clock().instant());
    }

    @Test
    void a_wrong_key_is_no_use() {
        PresentedKey key = made(Kind.API_KEY, Scope.all(), Expiry.at(NOON.plusSeconds(1)));
        stage.clock().advance(Duration.ofHours(2));

        authenticate.bearer(key.reveal(), Kind.API_KEY);

        assertThat(stage.stores().apiKeys().find(key.id()))
                .map(ApiKey::lastUsedAt)
                .contains(NOON);
        assertThat(stage.stores().users().find(alice)).map(User::lastActiveAt).contains(NOON);
    }

    private PresentedKey madeFor(UserId owner) {
        return given(stage.manageKeys().make(owner, Kind.API_KEY, "Phone", Scope.all(), Expiry.never()));
    }

    private PresentedKey made(Kind kind, Set<Scope> scopes, Expiry expiry) {
        return given(stage.manageKeys().make(alice, kind, "Laptop", scopes, expiry));
    }

    private static PresentedKey given(Answer<PresentedKey> made) {
        return switch (made) {
            case Answer.Given(var key) -> key;
            case Answer.Refused(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
