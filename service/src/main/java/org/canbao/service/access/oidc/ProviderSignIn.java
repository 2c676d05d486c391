package org.canbao.service.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.gate.SessionCookie;
import org.canbao.service.access.session.SignIn;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.ProblemAnswers;
import org.canbao.service.rest.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
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
    OidcUser user = (OidcUser) authentication.getPrincipal();
    Optional<StaffAccount> account =
        link.account(user).filter(found -> found.state() == StaffAccount.State.ACTIVE);
    if (account.isEmpty()) {
      problems.write(unknown(), request, response);
      return;
    }
    SignIn.Outcome outcome = signIn.withIdentityProvider(account.get(), request.getRemoteAddr());
    cookie.write(response, outcome.token());
    response.sendRedirect("/");
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
    private final String claim;

    Link(
        JdbcClient database,
        Accounts accounts,
        TransactionTemplate transactions,
        @Value("${canbao.oidc.login-claim}") String claim) {
      this.database = database;
      this.accounts = accounts;
      this.transactions = transactions;
      this.claim = claim;
    }

    Optional<StaffAccount> account(OidcUser user) {
      String subject = user.getIssuer() + "|" + user.getSubject();
      return CurrentActor.as(
          Actor.system("sign-in"),
          () ->
              transactions.execute(
                  _ -> accounts.findBySubject(subject).or(() -> tie(subject, user))));
    }

    private Optional<StaffAccount> tie(String subject, OidcUser user) {
      Optional<StaffAccount> account =
          Optional.ofNullable(user.getClaimAsString(claim)).flatMap(accounts::find);
      return account.filter(
          found ->
              database
                      .sql(
                          """
                          update staff_account set oidc_subject = ? where id = ? and oidc_subject is null
                          """)
                      .params(subject, found.id())
                      .update()
                  == 1);
    }
  }
}
