package org.canbao.service.dictionary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.canbao.service.rest.Text;

/**
 * 字典项: one code, its days, and how it was called when.
 *
 * @param from the first day; absent: always
 * @param to the last day; absent: until further notice
 */
public record Entry(
    String code,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    About about,
    List<Label> labels) {

  /** 来源: shipped with the product, or of this place. */
  public enum Origin {
    SHIPPED,
    LOCAL
  }

  /** 其他. */
  public record About(int position, String note, Origin origin) {}

  /** 名称: how it is called from a day on. */
  public record Label(LocalDate from, Origin origin, Text text) {}

  public Entry {
    labels =
        labels.stream()
            .sorted(Comparator.comparing(Label::origin).thenComparing(Label::from))
            .toList();
  }

  /** 有效: whether the code may be used on a day. */
  public boolean isValid(LocalDate on) {
    return from.map(day -> !on.isBefore(day)).orElse(true)
        && to.map(day -> !on.isAfter(day)).orElse(true);
  }

  /**
   * 名称: how it is called on a day. What this place chose goes before what was shipped; before its
   * first name it has that one already.
   */
  public Text label(LocalDate on) {
    return labels.reversed().stream()
        .filter(label -> !label.from().isAfter(on))
        .findFirst()
        .or(() -> labels.stream().findFirst())
        .map(Label::text)
        .orElse(Text.of(code, code));
  }
}
