package org.canbao.service.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.access.AccessTrail;
import org.canbao.service.access.AccessTrail.Event;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.gate.SessionCookie;
import org.canbao.service.access.session.SignIn;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.rest.DatabaseProblems;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.ProblemAnswers;
import org.canbao.service.rest.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 外部登录: turns who the provider says it is into one of our sessions; roles and territories are
 * always ours.
 */
@Component
class ProviderSignIn implements AuthenticationSuccessHandler {

  private final SignIn signIn;
  private final SessionCookie cookie;
  private final ProblemAnswers problems;
  private final Link link;

  ProviderSignIn(SignIn signIn, SessionCookie cookie, ProblemAnswers problems, Link link) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.problems = problems;
    this.link = link;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    try {
      StaffAccount account =
          link.account((OidcUser) authentication.getPrincipal())
              .orElseThrow(ProviderSignIn::unknown);
      SignIn.Outcome outcome = signIn.withIdentityProvider(account, request.getRemoteAddr());
      cookie.write(response, outcome.token());
      response.sendRedirect("/");
    } catch (Problem problem) {
      problems.write(problem, request, response);
    } catch (DataAccessException | TransactionException e) {
      problems.write(DatabaseProblems.of(e), request, response);
    }
  }

  private static Problem unknown() {
    return Problem.forbidden(
        "no-account",
        Text.of("您在本系统没有可用的帐号，请联系系统管理员", "you have no account here; ask the system administrator"));
  }

  /**
   * 绑定: which account belongs to a subject; tied by the login at the first sign-in, and by the
   * subject from then on.
   */
  @Component
  static class Link {

    private final JdbcClient database;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final AccessTrail trail;
    private final String claim;

    Link(
        JdbcClient database,
        Accounts accounts,
        TransactionTemplate transactions,
        AccessTrail trail,
        @Value("${canbao.oidc.login-claim}") String claim) {
      this.database = database;
      this.accounts = accounts;
      this.transactions = transactions;
      this.trail = trail;
      this.claim = claim;
    }

    /** The active account of somebody, tied to their subject if this is the first time. */
    Optional<StaffAccount> account(OidcUser user) {
      String subject = user.getIssuer() + "|" + user.getSubject();
      return CurrentActor.as(
          Actor.system("sign-in"),
          () ->
              transactions.execute(
                  _ ->
                      accounts
                          .findBySubject(subject)
                          .filter(Link::isActive)
                          .or(() -> tie(subject, user))));
    }

    /** A subject that is tied to one account is never tied to another. */
    private Optional<StaffAccount> tie(String subject, OidcUser user) {
      if (accounts.findBySubject(subject).isPresent()) {
        return Optional.empty();
      }
      return Optional.ofNullable(user.getClaimAsString(claim))
          .flatMap(accounts::find)
          .filter(Link::isActive)
          .filter(account -> tie(subject, account));
    }

    private boolean tie(String subject, StaffAccount account) {
      boolean tied =
          database
                  .sql(
                      """
                      update staff_account set oidc_subject = ? where id = ? and oidc_subject is null
                      """)
                  .params(subject, account.id())
                  .update()
              == 1;
      if (tied) {
        trail.note(account, Event.TIE_TO_PROVIDER, Map.of(), Map.of());
      }
      return tied;
    }

    private static boolean isActive(StaffAccount account) {
      return account.state() == StaffAccount.State.ACTIVE;
    }
  }
}
