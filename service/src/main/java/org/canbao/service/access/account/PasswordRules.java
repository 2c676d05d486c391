package org.canbao.service.access.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/** 口令规则: what a password must be like. */
final class PasswordRules {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;
  private static final int CLASSES = 3;

  /** Beginnings that meet every rule of form and are still the first that an attacker tries. */
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passw0rd",
          "p@ssw0rd",
          "qwertyuiop",
          "1qaz2wsx",
          "admin123",
          "canbao",
          "yibao");

  private static final List<IntPredicate> KINDS =
      List.of(
          Character::isUpperCase,
          Character::isLowerCase,
          Character::isDigit,
          character -> !Character.isLetterOrDigit(character));

  private PasswordRules() {}

  /** Refuses a password that breaks a rule; names the rule, never the password. */
  static void require(String password, String login) {
    String lower = password.toLowerCase(Locale.ROOT);
    new Checks()
        .that(
            password.length() >= SHORTEST && password.length() <= LONGEST,
            "password",
            Text.of("口令应为 %d 至 %d 个字符", "a password has %d to %d characters")
                .formatted(SHORTEST, LONGEST))
        .that(
            KINDS.stream().filter(kind -> password.chars().anyMatch(kind)).count() >= CLASSES,
            "password",
            Text.of(
                "口令应含大写字母、小写字母、数字、符号中的三类",
                "a password has three of: upper case, lower case, digits, signs"))
        .that(
            !lower.contains(login.toLowerCase(Locale.ROOT)),
            "password",
            Text.of("口令不得含有登录名", "a password must not contain the login"))
        .that(
            COMMON.stream().noneMatch(lower::startsWith),
            "password",
            Text.of("口令过于常见", "this password is too common"))
        .that(
            password.chars().distinct().count() >= 5,
            "password",
            Text.of("口令中不同的字符过少", "a password has at least five different characters"))
        .done();
  }
}
