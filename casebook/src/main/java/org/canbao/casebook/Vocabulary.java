package org.canbao.casebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.policy.decision.Status;
import org.canbao.policy.history.Absence;
import org.canbao.policy.term.Identity;

/** 词汇: the Chinese words by which the tables call the constants of the decision contract. */
final class Vocabulary<E extends Enum<E>> {

  static final Vocabulary<Status> STATUS =
      new Vocabulary<>(
          Map.of(
              "未参保", Status.NOT_ENROLLED,
              "未开始", Status.NOT_STARTED,
              "等待期内", Status.WAITING,
              "享受待遇", Status.COVERED,
              "待补充", Status.UNDECIDED));

  static final Vocabulary<Absence.Kind> ABSENCE =
      new Vocabulary<>(
          Map.of(
              "服役", Absence.Kind.MILITARY_SERVICE,
              "服刑", Absence.Kind.IMPRISONMENT,
              "出国", Absence.Kind.ABROAD));

  static final Vocabulary<Identity> IDENTITY =
      new Vocabulary<>(
          Map.ofEntries(
              Map.entry("特困", Identity.EXTREME_POVERTY),
              Map.entry("孤儿", Identity.ORPHAN),
              Map.entry("低保", Identity.SUBSISTENCE_ALLOWANCE),
              Map.entry("低保边缘", Identity.SUBSISTENCE_MARGINAL),
              Map.entry("返贫致贫", Identity.RETURNED_TO_POVERTY),
              Map.entry("防止返贫监测", Identity.POVERTY_MONITORED),
              Map.entry("低收入", Identity.LOW_INCOME),
              Map.entry("医疗救助资助参保", Identity.ASSISTED_ENROLMENT),
              Map.entry("动态新增救助", Identity.NEWLY_ASSISTED),
              Map.entry("重度残疾", Identity.SEVERELY_DISABLED),
              Map.entry("中小学生", Identity.PUPIL),
              Map.entry("大学生", Identity.UNIVERSITY_STUDENT),
              Map.entry("退役军人", Identity.DEMOBILISED_SOLDIER),
              Map.entry("随军未就业配偶", Identity.MILITARY_SPOUSE),
              Map.entry("退回新兵", Identity.RETURNED_RECRUIT),
              Map.entry("刑满释放", Identity.RELEASED_PRISONER),
              Map.entry("职工中断符合规定", Identity.EMPLOYEE_LAPSE_APPROVED),
              Map.entry("领取失业金", Identity.UNEMPLOYMENT_BENEFIT)));

  private final Map<String, E> constants;
  private final Map<E, String> words;

  private Vocabulary(Map<String, E> constants) {
    this.constants = constants;
    this.words = new HashMap<>();
    constants.forEach((word, constant) -> words.put(constant, word));
  }

  String word(E constant) {
    return words.get(constant);
  }

  Optional<E> find(String word) {
    return Optional.ofNullable(constants.get(word));
  }

  E get(String word) {
    return find(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected one of %s, but found '%s'".formatted(all(), word)));
  }

  private String all() {
    return constants.keySet().stream().sorted().collect(Collectors.joining("、"));
  }
}
