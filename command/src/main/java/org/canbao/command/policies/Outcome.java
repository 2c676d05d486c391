package org.canbao.command.policies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.canbao.policy.decision.Answer;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.decision.Refusal;
import org.canbao.policy.decision.RepairOption;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Language;
import org.canbao.policy.waiting.Waiting;

/**
 * 结果摘要: what a typical person gets under a policy.
 *
 * @param year the coverage year
 * @param benefitFrom the first day of benefits
 * @param repaired the first day of benefits after the longest useful repair, and its price
 * @param limit the payment limit
 * @param payable what is to be paid
 */
record Outcome(int year, String benefitFrom, String repaired, String limit, String payable) {

  private static final Pattern YEAR_OF_DAY = Pattern.compile("\\d{4}(?=-\\d\\d-\\d\\d)");

  static Outcome of(
      TypicalPerson person, String area, int year, PolicyBook policies, Language language) {
    LocalDate day = person.paidOn(year);
    Answer answer = Decider.decide(person.in(area, year), day, policies);
    return switch (answer) {
      case Decision decision -> of(decision, language);
      case Refusal refusal -> {
        String why =
            refusal.objections().stream()
                .map(objection -> objection.text(language))
                .collect(Collectors.joining(" "));
        yield new Outcome(year, why, "", "", "");
      }
    };
  }

  private static Outcome of(Decision decision, Language language) {
    String unknown = language.choose("未确定", "not known");
    String none = language.choose("无", "none");
    return new Outcome(
        decision.year(),
        text(decision.waiting().map(Waiting::benefitFrom), unknown),
        decision.repairOptions().isEmpty() ? none : repaired(decision.repairOptions().getLast()),
        text(decision.cap().map(cap -> text(cap.limit(), none)), unknown),
        text(decision.price().flatMap(Price::payable), unknown));
  }

  private static String repaired(RepairOption option) {
    return option.benefitFrom() + option.price().map(price -> " (" + price + ")").orElse("");
  }

  /** Returns what differs, empty when nothing does; days count from their own coverage year. */
  String changesTo(Outcome after, Language language) {
    StringJoiner changes = new StringJoiner(language.choose("；", "; "));
    change(changes, language.choose("待遇开始日", "benefits from"), after, Outcome::benefitFrom);
    change(changes, language.choose("修复后", "after repair"), after, Outcome::repaired);
    change(changes, language.choose("最高支付限额", "payment limit"), after, Outcome::limit);
    change(changes, language.choose("个人应缴", "to be paid"), after, Outcome::payable);
    return changes.toString();
  }

  private void change(
      StringJoiner changes, String what, Outcome after, Function<Outcome, String> part) {
    if (!relative(part.apply(this)).equals(after.relative(part.apply(after)))) {
      changes.add("%s %s → %s".formatted(what, part.apply(this), part.apply(after)));
    }
  }

  private String relative(String text) {
    return YEAR_OF_DAY
        .matcher(text)
        .replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) - year));
  }

  private static String text(Optional<?> value, String unknown) {
    return value.map(Object::toString).orElse(unknown);
  }
}
