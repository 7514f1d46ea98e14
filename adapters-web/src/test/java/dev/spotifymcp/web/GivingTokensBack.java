package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program, or the person who let it in, ends its access. */
class GivingTokensBack {

    @AutoClose
    private final House house = House.onLoopback();

    private final Program program = Program.registeredAt(house);
    private final Client client = Client.of(house);

    @ParameterizedTest
    @ValueSource(strings = {"refresh_token", "access_token"})
    void either_token_ends_all_of_it(String which) {
        Seen issued = program.tokensFrom(ALICE);

        Seen revoked = program.revoke(Program.field(issued, which));

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.text()).isEmpty();
        assertThat(client.mcp(Program.field(issued, "access_token")).status()).isEqualTo(401);
        assertThat(program.refresh(Program.field(issued, "refresh_token")).status())
                .isEqualTo(400);
    }

    @Test
    void a_token_nobody_knows_is_as_good_as_revoked() {
        assertThat(program.revoke("nonsense").status()).isEqualTo(200);
        assertThat(program.revoke("eyJhbGciOiJub25lIn0.e30.x").status()).isEqualTo(200);
    }

    @Test
    void another_programs_token_stays() {
        Program other = Program.registeredAt(house, "Other", "https://other.example/");
        Seen issued = program.tokensFrom(ALICE);

        assertThat(other.revoke(Program.field(issued, "refresh_token")).status())
                .isEqualTo(200);
        assertThat(other.revoke(Program.field(issued, "access_token")).status()).isEqualTo(200);

        assertThat(client.mcp(Program.field(issued, "access_token")).status()).isEqualTo(200);
    }

    @Test
    void whoever_is_no_program_of_ours_is_401() {
        Seen refused = Program.called(house, "smoc_nobody", Program.CALLBACK).revoke("x");

        assertThat(refused.status()).isEqualTo(401);
        assertThatJson(refused.text()).inPath("error").isEqualTo("invalid_client");
    }

    @Test
    void a_revocation_without_a_token_is_a_mistake() {
        Seen refused = program.post("/oauth/revoke", "client_id=" + program.id());

        assertThat(refused.status()).isEqualTo(400);
        assertThatJson(refused.text()).inPath("error").isEqualTo("invalid_request");
    }

    @Test
    void a_person_sees_who_has_access_and_takes_it_back() {
        Browser browser = house.browser();
        browser.logsInAs(ALICE);
        String token = Program.field(program.redeem(program.codeFrom(ALICE, browser)), "access_token");
        Seen account = browser.open("/account");
        assertThat(account.text()).contains("<bdi>App</bdi>", "Control playback on your devices");

        Seen taken = browser.submit(account, account.formLike("/account/clients/[0-9A-Za-z]{22}/revoke"));

        assertThat(taken.status()).isEqualTo(303);
        assertThat(client.mcp(token).status()).isEqualTo(401);
        assertThat(browser.open("/account").text())
                .contains("You have given no program access", "Access taken back from program: <bdi>App</bdi>");
    }

    @Test
    void nobody_takes_back_what_another_person_gave_and_no_form_without_its_token() {
        Browser alices = house.browser();
        alices.logsInAs(ALICE);
        String token = Program.field(program.redeem(program.codeFrom(ALICE, alices)), "access_token");
        Seen account = alices.open("/account");
        String form = account.formLike("/account/clients/[0-9A-Za-z]{22}/revoke");
        Browser bobs = house.browser();
        Seen bobsAccount = bobs.logsInAs(BOB);

        assertThat(bobs.open(form).status()).isEqualTo(404);
        assertThat(bobs.post(form, Map.of("csrf", bobsAccount.formToken())).status())
                .isEqualTo(404);
        assertThat(alices.post(form, Map.of()).status()).isEqualTo(403);
        assertThat(alices.post(form, Map.of("csrf", bobsAccount.formToken())).status())
                .isEqualTo(403);

        assertThat(client.mcp(token).status()).isEqualTo(200);
    }

    @Test
    void an_id_that_cannot_be_one_is_404() {
        Browser alices = house.browser();
        Seen account = alices.logsInAs(ALICE);

        assertThat(alices.post("/account/clients/nonsense/revoke", Map.of("csrf", account.formToken()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_leaves_for_good_leaves_no_token_behind() {
        String token = program.accessTokenFrom(ALICE);

        house.stage().stores().users().delete(house.stage().withoutConnection(ALICE));

        assertThat(client.mcp(token).status()).isEqualTo(401);
    }
}
