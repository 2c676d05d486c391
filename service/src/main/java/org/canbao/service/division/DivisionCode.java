package org.canbao.service.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.divisions.Level;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/**
 * 区划代码: 2 (province), 4, 6, 9 or 12 (village) digits, without zeros behind, so that it begins with
 * its parent's.
 */
public record DivisionCode(String text) {

  private static final Pattern SHAPE =
      Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
  private static final Text EXPECTED =
      Text.of("区划代码应为 2、4、6、9 或 12 位数字", "a division code has 2, 4, 6, 9 or 12 digits");

  public DivisionCode {
    if (!isCode(text)) {
      throw Problem.invalid("division-code-shape", EXPECTED);
    }
  }

  /** Whether a text has the shape of a code. */
  public static boolean isCode(String text) {
    return text != null && SHAPE.matcher(text).matches();
  }

  /** What a text should have been that is no code. */
  static Text expected() {
    return EXPECTED;
  }

  /**
   * What a code from elsewhere may mean: itself, and itself without the zeros it was padded with.
   * 340200 means 3402; only the tree can tell that 441900 is a county's code of its own.
   */
  public static List<DivisionCode> readings(String text) {
    List<DivisionCode> readings = new ArrayList<>(List.of(new DivisionCode(text)));
    for (Level level : Level.values()) {
      if (level.digits() < text.length()
          && text.substring(level.digits()).chars().allMatch(digit -> digit == '0')) {
        readings.add(new DivisionCode(text.substring(0, level.digits())));
      }
    }
    return List.copyOf(readings);
  }

  /** 级别. */
  public Level level() {
    return Level.ofDigits(text.length()).orElseThrow();
  }

  /** 上级. */
  public Optional<DivisionCode> parent() {
    return level().above().map(above -> new DivisionCode(text.substring(0, above.digits())));
  }

  /** The least text that no code below this one reaches: a colon follows the nine. */
  public static String beyond(String code) {
    return code + ":";
  }

  @Override
  public String toString() {
    return text;
  }
}
