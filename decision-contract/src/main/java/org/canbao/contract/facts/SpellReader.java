package org.canbao.contract.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.YearSet;

/** 身份、离开与报销读取: the entries of the three lists that may be absent. */
final class SpellReader {

  private static final FieldNames IDENTITY = FieldNames.required("code", "from", "to");
  private static final FieldNames ABSENCE = FieldNames.required("kind", "from", "to");
  private static final FieldNames BENEFITS =
      FieldNames.required("year", "fundPaid", "catastrophicPaid");
  private static final Map<String, Identity> CODES = byName(Identity.values());
  private static final Map<String, Absence.Kind> KINDS = byName(Absence.Kind.values());

  private final Fields fields;
  private final Values values;
  private Identity code = Identity.PUPIL;
  private Absence.Kind kind = Absence.Kind.ABROAD;
  private LocalDate from = LocalDate.EPOCH;
  private Optional<LocalDate> to = Optional.empty();
  private int year;
  private Money fundPaid = Money.ZERO;
  private Money catastrophicPaid = Money.ZERO;

  SpellReader(Fields fields, Values values) {
    this.fields = fields;
    this.values = values;
  }

  IdentitySpell identity() throws BadFacts {
    fields.object(IDENTITY, this::field);
    return new IdentitySpell(code, from, to);
  }

  Absence absence() throws BadFacts {
    fields.object(ABSENCE, this::absenceField);
    return new Absence(kind, from, to.orElse(from));
  }

  YearlyBenefits benefits() throws BadFacts {
    fields.object(BENEFITS, this::field);
    return new YearlyBenefits(year, fundPaid, catastrophicPaid);
  }

  private void absenceField(String name) throws BadFacts {
    if (name.equals("to")) {
      to = Optional.of(values.date());
    } else {
      field(name);
    }
  }

  private void field(String name) throws BadFacts {
    switch (name) {
      case "code" -> code = choice(CODES, "身份类别", "identity");
      case "kind" -> kind = choice(KINDS, "离开原因", "kind of absence");
      case "from" -> from = values.date();
      case "to" -> to = fields.orNull(values::date);
      case "year" -> year = fields.whole(YearSet.FIRST, YearSet.LAST);
      case "fundPaid" -> fundPaid = values.money();
      case "catastrophicPaid" -> catastrophicPaid = values.money();
      default -> throw new IllegalStateException(name);
    }
  }

  private <T> T choice(Map<String, T> choices, String chinese, String english) throws BadFacts {
    String text = values.text();
    if (!choices.containsKey(text)) {
      String expected = String.join(", ", choices.keySet());
      throw fields.wrong(
          "未知%s%s，应为：%s".formatted(chinese, Echo.code(text), expected),
          "unknown %s%s, expected one of %s".formatted(english, Echo.code(text), expected));
    }
    return choices.get(text);
  }

  private static <T extends Enum<T>> Map<String, T> byName(T[] constants) {
    Map<String, T> byName = new TreeMap<>();
    Stream.of(constants).forEach(constant -> byName.put(constant.name(), constant));
    return byName;
  }
}
