package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.AfterLogin;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ends an authorization whose person had to log in. The browser that comes back from Spotify has to be the one in which
 * the person agreed: an attacker could have agreed in theirs, and sent the way to Spotify to somebody else.
 */
public record FinishAuthorization(Transactions transactions, IssueCode codes, InstantSource clock) {

    /** Spotify says who the person is. */
    public NextStep finish(AfterLogin.ToAuthorization next, BrowserMark browser, UserId user) {
        return take(next, browser)
                .<NextStep>map(taken -> switch (taken.agreedAt()) {
                    case Ruling.Granted(var at) -> new NextStep.SendBack(codes.issue(taken.request(), user, at));
                    case Ruling.Refused(var why) -> new NextStep.TellPerson(why);
                })
                .orElseGet(AskConsent::unknown);
    }

    /** Spotify, or the person there, said no. */
    public NextStep turnAway(AfterLogin.ToAuthorization next, BrowserMark browser) {
        return take(next, browser)
                .map(taken -> AskConsent.declined(taken.request()))
                .orElseGet(AskConsent::unknown);
    }

    private Optional<AuthorizationTransaction> take(AfterLogin.ToAuthorization next, BrowserMark browser) {
        return transactions.take(next.transaction(), browser.hash(), clock.instant());
    }
}
