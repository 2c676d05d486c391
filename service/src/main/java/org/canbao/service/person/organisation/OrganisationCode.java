package org.canbao.service.person.organisation;

import java.util.regex.Pattern;
import org.canbao.matching.identifier.IdentifierForm;
import org.canbao.matching.identifier.IdentifierKind;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;
import org.jspecify.annotations.Nullable;

/**
 * 单位代码: the unified social credit code of an employer; a school may have a code of its own instead,
 * which is shorter, so that no mistyped credit code passes for one.
 */
final class OrganisationCode {

  private static final Pattern OWN = Pattern.compile("[0-9A-Z]{6,17}");

  private OrganisationCode() {}

  /** The one form of a code. */
  static String of(String code) {
    return IdentifierForm.tidy(code);
  }

  static void check(Checks checks, Organisation.Kind kind, @Nullable String code) {
    String tidy = code == null || code.length() > 100 ? "" : of(code);
    boolean own = kind != Organisation.Kind.EMPLOYER && OWN.matcher(tidy).matches();
    if (!own) {
      IdentifierKind.CREDIT_CODE
          .parse(tidy)
          .finding()
          .ifPresent(
              why -> checks.that(false, "code", expected(kind, why.chinese(), why.english())));
    }
  }

  private static Text expected(Organisation.Kind kind, String chinese, String english) {
    return switch (kind) {
      case EMPLOYER -> Text.of(chinese, english);
      case SCHOOL, KINDERGARTEN, UNIVERSITY ->
          Text.of(
              chinese + "；没有的可填 6 至 17 位数字或大写字母的学校代码",
              english + "; a school without one: 6 to 17 digits or large letters of its own");
    };
  }
}
