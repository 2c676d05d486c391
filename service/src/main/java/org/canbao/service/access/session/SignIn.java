package org.canbao.service.access.session;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.canbao.service.access.AccessTrail;
import org.canbao.service.access.AccessTrail.Event;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.OwnPassword;
import org.canbao.service.access.account.SecondFactors;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.session.Sessions.Current;
import org.canbao.service.access.session.StaffSession.Method;
import org.canbao.service.access.session.StaffSession.Stage;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 登录: from login and password over the second factor to a session that may do something. */
@Service
public class SignIn {

  private static final Actor SYSTEM = Actor.system("sign-in");

  /** 登录结果: a token, and what is still missing. */
  public record Outcome(SessionToken token, Stage stage) {}

  private record Found(boolean last, Optional<StaffAccount> account, Optional<String> hash) {}

  private final Accounts accounts;
  private final OwnPassword passwords;
  private final SecondFactors secondFactors;
  private final SignInFailures failures;
  private final Sessions sessions;
  private final SignInParts parts;

  SignIn(
      Accounts accounts,
      OwnPassword passwords,
      SecondFactors secondFactors,
      SignInFailures failures,
      Sessions sessions,
      SignInParts parts) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.failures = failures;
    this.sessions = sessions;
    this.parts = parts;
  }

  /** What is not about accounts but is needed to sign in. */
  @Service
  record SignInParts(
      TransactionTemplate transactions, AccessTrail trail, SessionSettings settings, Clock clock) {}

  /**
   * Signs in with a password. A wrong login, a wrong password and a disabled account look the same.
   */
  public Outcome withPassword(String login, String password, String address) {
    Found found = byItself(() -> find(login));
    boolean right = passwords.matches(found.hash(), password);
    if (!right || found.account().isEmpty()) {
      throw failed(found.last(), found.account());
    }
    StaffAccount account = found.account().get();
    Stage stage = account.secondFactor() ? Stage.SECOND_FACTOR : afterSecondFactor(account);
    return begin(account, stage, Method.PASSWORD, address);
  }

  /** Signs in somebody whom an outer identity provider has identified, second factor included. */
  public Outcome withIdentityProvider(StaffAccount account, String address) {
    return begin(account, Stage.SIGNED_IN, Method.OIDC, address);
  }

  private Found find(String login) {
    boolean last = failures.attempt(login);
    Optional<StaffAccount> account =
        accounts.find(login).filter(found -> found.state() == StaffAccount.State.ACTIVE);
    return new Found(last, account, account.flatMap(found -> passwords.hash(found.id())));
  }

  private Outcome begin(StaffAccount account, Stage stage, Method method, String address) {
    return bySystem(
        () -> {
          if (stage == Stage.SECOND_FACTOR) {
            failures.takeBack(account.login());
          } else {
            failures.forget(account.login());
          }
          parts
              .trail()
              .note(
                  account,
                  Event.SIGN_IN,
                  Map.of(),
                  Map.of("stage", stage.name(), "method", method.name()));
          return new Outcome(sessions.open(account, stage, method, address), stage);
        });
  }

  /** Takes the code of the second factor; too many wrong ones lock the login for a while. */
  public Outcome withCode(SessionToken token, Current current, String code) {
    if (current.session().stage() != Stage.SECOND_FACTOR) {
      throw Problem.conflict(
          "no-code-expected", Text.of("当前会话不需要验证码", "this session does not wait for a code"));
    }
    StaffAccount account = current.account();
    boolean last = byItself(() -> failures.attempt(account.login()));
    boolean right = bySystem(() -> secondFactors.accepts(account.id(), code));
    if (!right) {
      failed(last, Optional.of(account));
      throw SecondFactors.wrong();
    }
    bySystem(
        () -> {
          failures.forget(account.login());
          return true;
        });
    return advance(token, current, afterSecondFactor(account));
  }

  /**
   * Goes to the next step once a new password or second factor was set; the session gets another
   * token.
   */
  public Outcome advance(SessionToken token, Current current) {
    StaffAccount account = bySystem(() -> accounts.get(current.account().id()));
    return advance(token, new Current(current.session(), account), afterSecondFactor(account));
  }

  private Outcome advance(SessionToken token, Current current, Stage stage) {
    return new Outcome(sessions.advance(token, current, stage), stage);
  }

  /**
   * Counts somebody who tries the password or code of an open session like one who signs in, and
   * refuses the one who tries too often.
   */
  public void attempt(StaffAccount account) {
    byItself(() -> failures.attempt(account.login()));
  }

  /** Forgets the attempts of somebody who was right. */
  public void wasRight(StaffAccount account) {
    byItself(
        () -> {
          failures.forget(account.login());
          return true;
        });
  }

  /** Notes that somebody was wrong. */
  public void wasWrong(StaffAccount account) {
    failed(false, Optional.of(account));
  }

  /** Signs out, and leaves a trace of it. */
  public void out(SessionToken token) {
    bySystem(
        () -> {
          sessions
              .find(token)
              .ifPresent(
                  it -> parts.trail().note(it.account(), Event.SIGN_OUT, Map.of(), Map.of()));
          sessions.end(token);
          return true;
        });
  }

  private Stage afterSecondFactor(StaffAccount account) {
    if (account.password().temporary() || isOld(account)) {
      return Stage.NEW_PASSWORD;
    }
    return account.isAdministration() && !account.secondFactor()
        ? Stage.NEW_SECOND_FACTOR
        : Stage.SIGNED_IN;
  }

  private boolean isOld(StaffAccount account) {
    return account
        .password()
        .changedAt()
        .plus(parts.settings().passwordAge())
        .isBefore(parts.clock().instant());
  }

  private Problem failed(boolean last, Optional<StaffAccount> account) {
    Event event = last ? Event.LOCK : Event.SIGN_IN_FAILED;
    account.ifPresent(
        known ->
            byItself(
                () -> {
                  parts.trail().note(known, event, Map.of(), Map.of());
                  return true;
                }));
    return Problem.unauthenticated(
        "sign-in-failed", Text.of("登录名或口令不正确", "the login or the password is wrong"));
  }

  /** In a transaction of its own: the refusal that follows must not undo the count. */
  private <T> T byItself(Supplier<T> work) {
    TransactionTemplate own = new TransactionTemplate(parts.transactions().getTransactionManager());
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return CurrentActor.as(SYSTEM, () -> own.execute(_ -> work.get()));
  }

  private <T> T bySystem(Supplier<T> work) {
    return CurrentActor.as(SYSTEM, () -> parts.transactions().execute(_ -> work.get()));
  }
}
