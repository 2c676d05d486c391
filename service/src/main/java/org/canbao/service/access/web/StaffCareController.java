package org.canbao.service.access.web;

import java.security.SecureRandom;
import java.util.Map;
import org.canbao.service.access.AccessTrail;
import org.canbao.service.access.AccessTrail.Event;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.OwnPassword;
import org.canbao.service.access.account.PersonalValues;
import org.canbao.service.access.account.PersonalValues.Field;
import org.canbao.service.access.account.SecondFactors;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.session.Sessions;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.protection.Reveal;
import org.canbao.service.protection.RevealPurpose;
import org.canbao.service.protection.RevealRequest;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Confidential;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 帐号维护接口: what is done to somebody else's account: new password, sign-out, lost device, a look at a
 * number.
 */
@RestController
@RequestMapping("/api/staff/{id}")
class StaffCareController {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 16;

  private final SecureRandom random = new SecureRandom();
  private final Accounts accounts;
  private final OwnPassword passwords;
  private final SecondFactors secondFactors;
  private final Sessions sessions;
  private final Reading reading;

  StaffCareController(
      Accounts accounts,
      OwnPassword passwords,
      SecondFactors secondFactors,
      Sessions sessions,
      Reading reading) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.reading = reading;
  }

  /** 临时口令. */
  record TemporaryPassword(String password) {
    @Override
    public String toString() {
      return "TemporaryPassword";
    }
  }

  /** 已结束的会话数. */
  record Ended(int sessions) {}

  /** 查看申请. */
  record Wish(Field field, RevealPurpose purpose, String reason) {}

  /** 明文. */
  record Shown(String value) {
    @Override
    public String toString() {
      return "Shown";
    }
  }

  /** 重置口令: a temporary password, shown once; all sessions of the account end. */
  @PostMapping("/password-reset")
  @Needs(Right.ACCOUNT_CHANGE)
  @Confidential
  @Transactional
  public TemporaryPassword resetPassword(@PathVariable long id) {
    StringBuilder password = new StringBuilder("A1-");
    random.ints(LENGTH, 0, LETTERS.length()).forEach(at -> password.append(LETTERS.charAt(at)));
    passwords.reset(accounts.getWithinReach(id), password.toString());
    sessions.endAll(id);
    return new TemporaryPassword(password.toString());
  }

  /** 强制下线: ends all sessions of an account. */
  @PostMapping("/sign-out")
  @Needs({Right.ACCOUNT_CHANGE, Right.RIGHTS_CHANGE})
  @Transactional
  public Ended signOut(@PathVariable long id) {
    StaffAccount account = accounts.get(id);
    Ended ended = new Ended(sessions.endAll(id));
    reading
        .trail()
        .note(account, Event.FORCED_SIGN_OUT, Map.of(), Map.of("sessions", ended.sessions()));
    return ended;
  }

  /** 解除第二因素: for a lost device; all sessions of the account end. */
  @PostMapping("/second-factor-removal")
  @Needs(Right.RIGHTS_CHANGE)
  @Transactional
  public Ended removeSecondFactor(@PathVariable long id) {
    secondFactors.remove(accounts.getWithinReach(id));
    return new Ended(sessions.endAll(id));
  }

  /**
   * 查看明文: one personal value in plain, for a purpose and a reason that stand in the audit trail.
   */
  @PostMapping("/reveal")
  @Needs(Right.REVEAL_PERSONAL_DATA)
  @Confidential
  @Transactional
  public Shown reveal(@PathVariable long id, @RequestBody Wish wish) {
    Text chosen = Text.of("必须选择", "must be chosen");
    new Checks()
        .that(wish.field() != null, "field", chosen)
        .that(wish.purpose() != null, "purpose", chosen)
        .text(wish.reason(), "reason", 200)
        .done();
    return new Shown(reading.reveal(accounts.get(id), wish));
  }

  /** What is needed to show a number. */
  @Component
  record Reading(PersonalValues values, Reveal reveal, AccessTrail trail) {

    String reveal(StaffAccount account, Wish wish) {
      RevealRequest request =
          new RevealRequest(
              values.place(wish.field(), account.id()),
              PersonalValues.sealed(wish.field(), account).orElseThrow(Reading::nothing),
              AccessTrail.subject(account),
              wish.purpose(),
              wish.reason());
      return reveal.reveal(request).text();
    }

    private static Problem nothing() {
      return Problem.notFound(
          "nothing-kept", Text.of("该帐号没有登记此项", "this account has no such value"));
    }
  }
}
