package org.canbao.casebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Money;

/** 单元格: the notation of identities, absences and yearly benefits. */
final class Cells {

  private static final String NONE = "无";
  private static final String UNKNOWN = "未知";

  private static final Pattern SPELL =
      Pattern.compile("(\\p{IsHan}+) (\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)?");
  private static final Pattern BENEFITS =
      Pattern.compile("(\\d{4}) (\\d+\\.\\d\\d)/(\\d+\\.\\d\\d)");

  private Cells() {}

  /** Returns the items between semicolons; none for an empty cell or {@code 无}. */
  static List<String> items(String cell) {
    return cell.isBlank() || cell.equals(NONE)
        ? List.of()
        : Arrays.stream(cell.split("[;；]", -1)).map(String::strip).toList();
  }

  static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  /** Returns empty for {@code 未知}, and otherwise the items read one by one. */
  static <T> Optional<List<T>> known(String cell, Function<String, T> item) {
    return cell.equals(UNKNOWN)
        ? Optional.empty()
        : Optional.of(items(cell).stream().map(item).toList());
  }

  /** Reads {@code 低保 2024-01-01..} or {@code 低保 2024-01-01..2024-12-31}. */
  static IdentitySpell identity(String item) {
    Matcher spell = matched(SPELL, item, "低保 2024-01-01..2024-12-31");
    return new IdentitySpell(
        Vocabulary.IDENTITY.get(spell.group(1)), LocalDate.parse(spell.group(2)), last(spell));
  }

  /** Reads {@code 服役 2025-01-01..2025-12-31}. */
  static Absence absence(String item) {
    String expected = "服役 2025-01-01..2025-12-31";
    Matcher spell = matched(SPELL, item, expected);
    return new Absence(
        Vocabulary.ABSENCE.get(spell.group(1)),
        LocalDate.parse(spell.group(2)),
        last(spell).orElseThrow(() -> unexpected(item, expected)));
  }

  /** Reads {@code 2024 812.50/0.00}: what all funds paid, and the catastrophic part of it. */
  static YearlyBenefits benefits(String item) {
    Matcher paid = matched(BENEFITS, item, "2024 812.50/0.00");
    return new YearlyBenefits(
        Integer.parseInt(paid.group(1)), money(paid.group(2)), money(paid.group(3)));
  }

  private static Money money(String yuan) {
    return new Money(Long.parseLong(yuan.replace(".", "")));
  }

  private static Optional<LocalDate> last(Matcher spell) {
    return Optional.ofNullable(spell.group(3)).map(LocalDate::parse);
  }

  private static Matcher matched(Pattern pattern, String item, String expected) {
    Matcher matcher = pattern.matcher(item);
    if (!matcher.matches()) {
      throw unexpected(item, expected);
    }
    return matcher;
  }

  private static IllegalArgumentException unexpected(String item, String expected) {
    return new IllegalArgumentException("expected %s, but found '%s'".formatted(expected, item));
  }
}
