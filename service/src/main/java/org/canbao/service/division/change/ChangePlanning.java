package org.canbao.service.division.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.division.DivisionRecord.Kind;
import org.canbao.service.division.change.ChangePlan.Founding;
import org.canbao.service.division.change.ChangePlan.Move;
import org.canbao.service.division.change.DivisionChange.Abolish;
import org.canbao.service.division.change.DivisionChange.Found;
import org.canbao.service.division.change.DivisionChange.Heir;
import org.canbao.service.division.change.DivisionChange.Merge;
import org.canbao.service.division.change.DivisionChange.Recode;
import org.canbao.service.division.change.DivisionChange.Rename;
import org.canbao.service.division.change.DivisionChange.Share;
import org.canbao.service.division.change.DivisionChange.Split;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/** 变更筹划: turns a change into steps, or refuses it because the tree of its day does not allow it. */
final class ChangePlanning {

  private final ChangeGround ground;
  private final LocalDate on;
  private final Checks checks = new Checks();

  /** Codes that this change itself founds or gives, which so count as standing. */
  private final Set<String> given = new HashSet<>();

  ChangePlanning(ChangeGround ground, LocalDate on) {
    this.ground = ground;
    this.on = on;
  }

  ChangePlan plan(DivisionChange change) {
    ChangePlan plan =
        switch (change) {
          case Found found -> found(found);
          case Rename rename -> rename(rename);
          case Recode recode -> recode(recode);
          case Merge merge -> merge(merge);
          case Split split -> split(split);
          case Abolish abolish -> abolish(abolish);
        };
    checks.done();
    return plan;
  }

  private ChangePlan found(Found found) {
    Founding founding = founding(new Heir(found.code(), Optional.of(found.name())), "code");
    return new ChangePlan(
        Kind.FOUND, List.of(), List.of(founding), List.of(), List.of(), List.of(found.code()));
  }

  private ChangePlan rename(Rename rename) {
    Division division = standing(rename.code());
    checks.that(
        !division.name().equals(rename.name()),
        "name",
        Text.of("新名称与原名称相同", "it is the name before"));
    return new ChangePlan(
        Kind.RENAME,
        List.of(),
        List.of(),
        List.of(new Move(division, rename.code(), Optional.of(rename.name()))),
        List.of(division.id()),
        List.of(rename.code()));
  }

  private ChangePlan recode(Recode recode) {
    Division division = untouched(recode.code());
    requireFree(recode.newCode(), "newCode");
    requireParent(recode.newCode(), "newCode");
    checks.that(
        !recode.newCode().startsWith(recode.code()),
        "newCode",
        Text.of("不能改隶到自身之下", "a division cannot move below itself"));
    boolean sameParent =
        new DivisionCode(recode.code())
            .parent()
            .equals(new DivisionCode(recode.newCode()).parent());
    return new ChangePlan(
        sameParent ? Kind.RECODE : Kind.MOVE,
        List.of(),
        List.of(),
        List.of(new Move(division, recode.newCode(), recode.name())),
        List.of(division.id()),
        List.of(recode.newCode()));
  }

  private ChangePlan merge(Merge merge) {
    List<Division> ends = merge.codes().stream().map(this::untouched).toList();
    List<Founding> founds = heir(merge.into(), "into.code").stream().toList();
    List<Move> moves = new ArrayList<>();
    for (Division end : ends) {
      for (Division child : ground.children(end, on)) {
        moves.add(move(child, merge.into().code(), merge.newCodes()));
      }
    }
    requireAllUsed(merge.newCodes(), moves);
    return new ChangePlan(
        Kind.MERGE,
        ends,
        founds,
        moves,
        ends.stream().map(Division::id).toList(),
        List.of(merge.into().code()));
  }

  private ChangePlan split(Split split) {
    Division divided = untouched(split.code());
    Map<String, Division> children = new HashMap<>();
    ground.children(divided, on).forEach(child -> children.put(child.code(), child));
    List<Founding> founds = new ArrayList<>();
    List<Move> moves = new ArrayList<>();
    boolean goesOn = false;
    for (Share share : split.shares()) {
      List<Division> taken = taken(share, split.code(), children);
      if (share.heir().code().equals(split.code())) {
        goesOn = true;
        renamed(divided, share.heir()).ifPresent(moves::add);
      } else {
        heir(share.heir(), "shares.heir.code").ifPresent(founds::add);
        taken.forEach(child -> moves.add(move(child, share.heir().code(), split.newCodes())));
      }
    }
    requireNobodyLeft(children);
    requireAllUsed(split.newCodes(), moves);
    return new ChangePlan(
        Kind.SPLIT,
        goesOn ? List.of() : List.of(divided),
        founds,
        moves,
        List.of(divided.id()),
        split.shares().stream().map(share -> share.heir().code()).toList());
  }

  /** The children of a share, which nobody else can have any more. */
  private List<Division> taken(Share share, String parent, Map<String, Division> children) {
    List<Division> taken = new ArrayList<>();
    for (String code : share.children()) {
      Optional<Division> child = Optional.ofNullable(children.remove(code));
      checks.that(child.isPresent(), "shares.children", notAChild(code, parent));
      child.ifPresent(taken::add);
    }
    return taken;
  }

  private static Optional<Move> renamed(Division division, Heir heir) {
    return heir.name()
        .filter(name -> !name.equals(division.name()))
        .map(name -> new Move(division, division.code(), Optional.of(name)));
  }

  private void requireNobodyLeft(Map<String, Division> children) {
    checks.that(
        children.isEmpty(),
        "shares.children",
        Text.of("还有 %d 个下级区划没有归属：%s", "%d divisions below go to nobody: %s")
            .formatted(children.size(), sample(children.keySet().stream())));
  }

  private ChangePlan abolish(Abolish abolish) {
    Division division = untouched(abolish.code());
    List<Division> children = ground.children(division, on);
    checks.that(
        children.isEmpty(),
        "code",
        Text.of("仍有 %d 个下级区划，应先移走或撤销：%s", "%d divisions below it still stand: %s")
            .formatted(children.size(), sample(children.stream().map(Division::code))));
    return new ChangePlan(
        Kind.ABOLISH, List.of(division), List.of(), List.of(), List.of(division.id()), List.of());
  }

  /**
   * A child keeps its last digits below whoever takes it over, unless the change says otherwise.
   */
  private Move move(Division child, String heir, Map<String, String> newCodes) {
    String kept = heir + child.code().substring(heir.length());
    String code = newCodes.getOrDefault(child.code(), kept);
    checks.that(
        code.length() == child.code().length() && code.startsWith(heir),
        "newCodes",
        Text.of("%s 的新代码应以 %s 开头", "the new code of %s should begin with %s")
            .formatted(child.code(), heir));
    requireFree(code, "newCodes");
    return new Move(child, code, Optional.empty());
  }

  private Optional<Founding> heir(Heir heir, String field) {
    if (heir.name().isPresent()) {
      return Optional.of(founding(heir, field));
    }
    standing(heir.code());
    return Optional.empty();
  }

  private Founding founding(Heir heir, String field) {
    requireFree(heir.code(), field);
    requireParent(heir.code(), field);
    return new Founding(heir.code(), heir.name().orElseThrow());
  }

  /** The division that has a code on the day before and about which nothing later is recorded. */
  private Division standing(String code) {
    Division division =
        ground
            .standing(code, on.minusDays(1))
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "division-not-standing",
                        Text.of(
                                "%s 的前一日没有代码为 %s 的区划",
                                "on the day before %s no division has the code %s")
                            .formatted(on, code)));
    if (division.until().isPresent()) {
      throw later(code);
    }
    return division;
  }

  private Division untouched(String code) {
    Division division = standing(code);
    if (ground.isTouched(code, on)) {
      throw later(code);
    }
    return division;
  }

  private Problem later(String code) {
    return Problem.conflict(
        "division-changed",
        Text.of(
                "%s 或其下级在 %s 当日或之后已有变更记录，请按当时的代码重新提出",
                "for %s or what is below it a change of %s or later is recorded already; look again"
                    + " and propose anew")
            .formatted(code, on));
  }

  private void requireFree(String code, String field) {
    checks.that(
        given.add(code) && ground.isFree(code, on),
        field,
        Text.of("代码 %s 在 %s 当日或之后已有他用", "the code %s is in use on %s or later")
            .formatted(code, on));
  }

  private void requireParent(String code, String field) {
    Optional<String> parent = new DivisionCode(code).parent().map(DivisionCode::text);
    checks.that(
        parent.isEmpty() || ground.stands(parent.get(), on),
        field,
        Text.of("上级 %s 在 %s 当日并不存在", "its parent %s does not stand on %s")
            .formatted(parent.orElse(""), on));
  }

  private void requireAllUsed(Map<String, String> newCodes, List<Move> moves) {
    Set<String> unused = new HashSet<>(newCodes.keySet());
    moves.forEach(move -> unused.remove(move.division().code()));
    checks.that(
        unused.isEmpty(),
        "newCodes",
        Text.of("其中 %d 个不是被移动的下级区划：%s", "%d of them are no divisions that move: %s")
            .formatted(unused.size(), sample(unused.stream())));
  }

  private static Text notAChild(String code, String parent) {
    return Text.of("%s 不是 %s 的下级，或出现了两次", "%s is not a child of %s, or stands twice")
        .formatted(code, parent);
  }

  private static String sample(Stream<String> codes) {
    return String.join(" ", codes.sorted().limit(5).toList());
  }
}
