package org.canbao.service.access.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.service.access.account.PersonalValues.Field;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 新帐号: what an administrator says of a new account; roles and territories are given later, by
 * somebody else.
 *
 * @param login small letters, digits and the signs . _ - , beginning with a letter
 * @param division code of the division where the person works; absent for the nation
 */
public record NewAccount(
    String login,
    String name,
    Optional<String> division,
    Optional<String> phone,
    Optional<String> identityNumber) {

  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

  void check() {
    Checks checks =
        new Checks()
            .that(
                login != null && LOGIN.matcher(login).matches(),
                "login",
                Text.of(
                    "登录名应为 3 至 40 个小写字母、数字或 . _ - ，以字母开头",
                    "a login has 3 to 40 small letters, digits or . _ - and begins with a letter"))
            .text(name, "name", 50);
    PersonalValues.check(checks, Field.PHONE, phone);
    PersonalValues.check(checks, Field.IDENTITY_NUMBER, identityNumber);
    PlainNumbers.refuse(checks, login, "login");
    PlainNumbers.refuse(checks, name, "name");
    checks.done();
  }
}
