package org.canbao.service.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.OwnPassword;
import org.canbao.service.access.account.SecondFactors;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.gate.Arrival;
import org.canbao.service.access.gate.SessionCookie;
import org.canbao.service.access.session.AddressLimit;
import org.canbao.service.access.session.Sessions;
import org.canbao.service.access.session.SignIn;
import org.canbao.service.access.session.StaffSession;
import org.canbao.service.access.session.StaffSession.Stage;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Confidential;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 本人帐号接口: what everybody does with their own account. */
@RestController
@RequestMapping("/api/me")
class OwnAccountController {

  private final Accounts accounts;
  private final OwnPassword passwords;
  private final SecondFactors secondFactors;
  private final Sessions sessions;
  private final Steps steps;

  OwnAccountController(
      Accounts accounts,
      OwnPassword passwords,
      SecondFactors secondFactors,
      Sessions sessions,
      Steps steps) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.steps = steps;
  }

  /** 更换口令. */
  record PasswordChange(String current, String wanted) {
    @Override
    public String toString() {
      return "PasswordChange";
    }
  }

  /** 新的第二因素: for an authenticator app, as text and as the address behind a QR code. */
  record NewSecondFactor(String secret, String address) {
    @Override
    public String toString() {
      return "NewSecondFactor";
    }
  }

  /** 验证码. */
  record Code(String code) {}

  /** 登录进度. */
  record Progress(Stage stage) {}

  /** 本人会话. */
  record OwnSession(
      long id,
      StaffSession.Times times,
      StaffSession.Method method,
      String address,
      boolean current) {}

  /** 更换口令: one's own, with the current one; the session goes on under a new token. */
  @PostMapping("/password")
  @Needs({Right.OWN_ACCOUNT, Right.OWN_PASSWORD})
  Progress changePassword(
      @RequestBody PasswordChange change,
      HttpServletRequest request,
      HttpServletResponse response) {
    new Checks().text(change.current(), "current", 128).text(change.wanted(), "wanted", 128).done();
    StaffAccount account = own(request);
    steps.attempt(account);
    if (!passwords.matches(passwords.hash(account.id()), change.current())) {
      steps.wrong(account);
      throw Problem.unauthenticated(
          "password-wrong", Text.of("当前口令不正确", "the current password is wrong"));
    }
    steps.right(account);
    passwords.change(account, change.wanted());
    sessions.endAll(account.id());
    return steps.next(Arrival.of(request), response);
  }

  /** 生成第二因素: a secret for an authenticator app, shown once, in force after a first code. */
  @PostMapping("/second-factor")
  @Needs({Right.OWN_ACCOUNT, Right.OWN_SECOND_FACTOR})
  @Confidential
  NewSecondFactor newSecondFactor(HttpServletRequest request) {
    StaffAccount account = own(request);
    String secret = Base32.encode(secondFactors.begin(account));
    return new NewSecondFactor(
        secret,
        "otpauth://totp/Canbao:%s?secret=%s&issuer=Canbao".formatted(account.login(), secret));
  }

  /** 确认第二因素: puts the new secret in force with a first code. */
  @PostMapping("/second-factor/confirmation")
  @Needs({Right.OWN_ACCOUNT, Right.OWN_SECOND_FACTOR})
  Progress confirmSecondFactor(
      @RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
    new Checks().text(code.code(), "code", 6).done();
    StaffAccount account = own(request);
    steps.attempt(account);
    if (!secondFactors.confirm(account, code.code())) {
      steps.wrong(account);
      throw SecondFactors.wrong();
    }
    steps.right(account);
    return steps.next(Arrival.of(request), response);
  }

  /** 本人会话: where one is signed in. */
  @GetMapping("/sessions")
  @Needs(Right.OWN_ACCOUNT)
  List<OwnSession> sessions(HttpServletRequest request) {
    Arrival arrival = Arrival.of(request);
    long current = arrival.current().session().id();
    return sessions.list(arrival.current().account().id()).stream()
        .map(
            it ->
                new OwnSession(it.id(), it.times(), it.method(), it.address(), it.id() == current))
        .toList();
  }

  /** 结束本人会话: signs oneself out elsewhere. */
  @DeleteMapping("/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(Right.OWN_ACCOUNT)
  void endSession(@PathVariable long id, HttpServletRequest request) {
    if (!sessions.endOwn(id, Arrival.of(request).current().account().id())) {
      throw Problem.notFound(
          "session-unknown", Text.of("没有该会话，或已结束", "there is no such session, or it has ended"));
    }
  }

  private StaffAccount own(HttpServletRequest request) {
    return accounts.get(Arrival.of(request).current().account().id());
  }

  /** 下一步: the next stage of a session, under a new token. */
  @Component
  static class Steps {

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final AddressLimit attempts;

    Steps(SignIn signIn, SessionCookie cookie, AddressLimit attempts) {
      this.signIn = signIn;
      this.cookie = cookie;
      this.attempts = attempts;
    }

    /** Who found an open session cannot guess the password at leisure either. */
    void attempt(StaffAccount account) {
      attempts.take("account:" + account.id());
      signIn.attempt(account);
    }

    void right(StaffAccount account) {
      signIn.wasRight(account);
    }

    void wrong(StaffAccount account) {
      signIn.wasWrong(account);
    }

    Progress next(Arrival arrival, HttpServletResponse response) {
      SignIn.Outcome outcome = signIn.advance(arrival.token(), arrival.current());
      cookie.write(response, outcome.token());
      return new Progress(outcome.stage());
    }
  }
}
