package org.canbao.service.division.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.division.change.DivisionChange.Abolish;
import org.canbao.service.division.change.DivisionChange.Found;
import org.canbao.service.division.change.DivisionChange.Heir;
import org.canbao.service.division.change.DivisionChange.Merge;
import org.canbao.service.division.change.DivisionChange.Recode;
import org.canbao.service.division.change.DivisionChange.Rename;
import org.canbao.service.division.change.DivisionChange.Share;
import org.canbao.service.division.change.DivisionChange.Split;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/** 变更格式校验: whether a change is well formed, before the tree is asked. */
final class ChangeShape {

  private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);
  private static final int YEARS_AHEAD = 10;
  private static final int MOST_PARTIES = 200;
  private static final int MOST_CHILDREN = 2000;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SOURCE = 500;
  private static final Text CODE =
      Text.of("区划代码应为 2、4、6、9 或 12 位数字", "expected a code of 2, 4, 6, 9 or 12 digits");
  private static final Text LEVEL =
      Text.of("应与原代码同级（位数相同）", "expected the level of the code before, with as many digits");

  private final Checks checks = new Checks();

  private ChangeShape() {}

  static void check(DivisionChange change, LocalDate today) {
    ChangeShape shape = new ChangeShape();
    LocalDate on = change.on();
    shape.checks.that(
        on != null && !on.isBefore(FIRST_DAY) && !on.isAfter(today.plusYears(YEARS_AHEAD)),
        "on",
        Text.of("应为 %s 至今后 %d 年内的日期", "expected a day from %s to %d years ahead")
            .formatted(FIRST_DAY, YEARS_AHEAD));
    shape.checks.text(change.source(), "source", LONGEST_SOURCE);
    shape.kind(change);
    shape.checks.done();
  }

  private void kind(DivisionChange change) {
    switch (change) {
      case Found found -> {
        code(found.code(), "code");
        name(found.name(), "name");
      }
      case Rename rename -> {
        code(rename.code(), "code");
        name(rename.name(), "name");
      }
      case Recode recode -> recode(recode);
      case Merge merge -> merge(merge);
      case Split split -> split(split);
      case Abolish abolish -> code(abolish.code(), "code");
    }
  }

  private void recode(Recode recode) {
    code(recode.code(), "code");
    code(recode.newCode(), "newCode");
    sameLevel(recode.newCode(), recode.code(), "newCode");
    recode.name().ifPresent(name -> name(name, "name"));
    checks.that(
        recode.code() != null && !recode.code().equals(recode.newCode()),
        "newCode",
        Text.of("新代码与原代码相同；只改名称应为更名", "it is the code before; a new name alone is a rename"));
  }

  private void merge(Merge merge) {
    count(merge.codes().size(), 1, "codes");
    merge.codes().forEach(code -> code(code, "codes"));
    distinct(merge.codes(), "codes");
    heir(merge.into(), "into");
    newCodes(merge.newCodes());
    if (merge.into() != null) {
      merge.codes().forEach(code -> sameLevel(merge.into().code(), code, "into.code"));
      checks.that(
          merge.codes().stream().noneMatch(code -> code.equals(merge.into().code())),
          "into.code",
          Text.of("承继者不应在被合并者之中", "the one that takes over should not be among those that end"));
    }
  }

  private void split(Split split) {
    code(split.code(), "code");
    count(split.shares().size(), 2, "shares");
    List<String> heirs = new ArrayList<>();
    for (Share share : split.shares()) {
      heir(share.heir(), "shares.heir");
      if (share.heir() != null && share.heir().code() != null) {
        heirs.add(share.heir().code());
        sameLevel(share.heir().code(), split.code(), "shares.heir.code");
      }
      share.children().forEach(child -> code(child, "shares.children"));
    }
    distinct(heirs, "shares.heir.code");
    distinct(
        split.shares().stream().flatMap(share -> share.children().stream()).toList(),
        "shares.children");
    newCodes(split.newCodes());
  }

  private void heir(Heir heir, String field) {
    checks.that(heir != null, field, Text.of("应说明由谁承继", "expected who takes over"));
    if (heir != null) {
      code(heir.code(), field + ".code");
      heir.name().ifPresent(name -> name(name, field + ".name"));
    }
  }

  private void newCodes(Map<String, String> codes) {
    checks.that(
        codes.size() <= MOST_CHILDREN
            && codes.entrySet().stream()
                .allMatch(
                    e ->
                        DivisionCode.isCode(e.getKey())
                            && DivisionCode.isCode(e.getValue())
                            && e.getKey().length() == e.getValue().length()),
        "newCodes",
        Text.of("应为至多 %d 对同级的原代码与新代码", "expected at most %d pairs of codes of one level")
            .formatted(MOST_CHILDREN));
    distinct(List.copyOf(codes.values()), "newCodes");
  }

  private void code(String code, String field) {
    checks.that(DivisionCode.isCode(code), field, CODE);
  }

  private void name(String name, String field) {
    checks.text(name, field, LONGEST_NAME);
    checks.that(
        name == null || name.equals(name.strip()),
        field,
        Text.of("名称前后不应有空白", "a name has no blanks around it"));
  }

  private void sameLevel(String code, String as, String field) {
    checks.that(code != null && as != null && code.length() == as.length(), field, LEVEL);
  }

  private void count(int count, int least, String field) {
    checks.that(
        count >= least && count <= MOST_PARTIES,
        field,
        Text.of("应为 %d 至 %d 个", "expected %d to %d").formatted(least, MOST_PARTIES));
  }

  private void distinct(List<String> codes, String field) {
    checks.that(
        codes.size() <= MOST_CHILDREN
            && Stream.of(codes.toArray()).distinct().count() == codes.size(),
        field,
        Text.of("每个代码只能出现一次，至多 %d 个", "each code may stand once, at most %d of them")
            .formatted(MOST_CHILDREN));
  }
}
