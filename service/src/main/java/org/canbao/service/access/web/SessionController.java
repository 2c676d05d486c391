package org.canbao.service.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.canbao.service.access.gate.Arrival;
import org.canbao.service.access.gate.SessionCookie;
import org.canbao.service.access.session.AddressLimit;
import org.canbao.service.access.session.Sessions;
import org.canbao.service.access.session.SignIn;
import org.canbao.service.access.session.StaffSession.Stage;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.OpenToAll;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Checks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 登录接口. */
@RestController
@RequestMapping("/api/session")
class SessionController {

  private static final String BEFORE = "nobody has signed in before this";

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final AddressLimit addresses;

  SessionController(
      SignIn signIn, Sessions sessions, SessionCookie cookie, AddressLimit addresses) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookie = cookie;
    this.addresses = addresses;
  }

  /** 登录名与口令. */
  record Credentials(String login, String password) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /** 验证码. */
  record Code(String code) {}

  /** 登录进度: what is still missing. */
  record Progress(Stage stage) {}

  /** 当前用户: who is signed in, with what they may do and where. */
  record Who(String id, Actor.Kind kind, Set<Right> rights, List<String> territory) {}

  /** 当前用户: who asks, with rights and territory; also hands out the token against forgery. */
  @GetMapping
  @OpenToAll("everybody may ask who they are; it also hands out the token against forgery")
  Who who() {
    Actor actor = CurrentActor.get();
    return new Who(actor.id(), actor.kind(), actor.rights(), actor.territory().prefixes());
  }

  /** 登录: with login and password; the answer says what is still missing. */
  @PostMapping
  @OpenToAll(BEFORE)
  Progress signIn(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    new Checks()
        .text(credentials.login(), "login", 40)
        .text(credentials.password(), "password", 128)
        .done();
    addresses.take(request.getRemoteAddr());
    SessionCookie.read(request).ifPresent(sessions::end);
    return give(
        signIn.withPassword(credentials.login(), credentials.password(), request.getRemoteAddr()),
        response);
  }

  /** 提交验证码: the code of the second factor. */
  @PostMapping("/second-factor")
  @OpenToAll(BEFORE)
  Progress secondFactor(
      @RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
    new Checks().text(code.code(), "code", 6).done();
    addresses.take(request.getRemoteAddr());
    Arrival arrival = Arrival.of(request);
    return give(signIn.withCode(arrival.token(), arrival.current(), code.code()), response);
  }

  /** 退出登录: ends the session; doing so twice is no mistake. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @OpenToAll("signing out twice is no mistake")
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.read(request).ifPresent(sessions::end);
    cookie.clear(response);
  }

  private Progress give(SignIn.Outcome outcome, HttpServletResponse response) {
    cookie.write(response, outcome.token());
    return new Progress(outcome.stage());
  }
}
