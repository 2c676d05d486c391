package org.canbao.verification.law;

import java.util.List;
import java.util.stream.Stream;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.waiting.RepairTerms;
import org.canbao.policy.waiting.WaitTerms;

/**
 * 法则: what holds for every input, and the two widened forms of the fourth law that are known not to
 * hold and so are why it is restricted.
 */
public enum Law {
  REPAIR(
      "法则一",
      "修复从不延长等待期，也不突破下限",
      "Law 1",
      "repair never lengthens a wait and never passes the floor"),
  POSTING(
      "法则二",
      "身份相同时，同一年度早缴费从不晚享受待遇",
      "Law 2",
      "with equal identities, paying earlier never starts benefits later"),
  BOUNDS(
      "法则三", "激励与降额都在零与各自上限之间", "Law 3", "awards and penalties lie between zero and their limits"),
  STAYING(
      "法则四",
      "参保过的人身份相同、本年零报销时，续保从不劣于断保",
      "Law 4",
      "once insured, with equal identities and no claims in the year, staying is never worse than"
          + " lapsing"),
  STAYING_WITH_CLAIMS(
      "法则四之一",
      "不限“本年零报销”，续保也从不劣于断保",
      "Law 4a",
      "staying is never worse than lapsing, even with claims in the year"),
  NEWCOMER(
      "法则四之二",
      "不限“参保过”，断保后返回的人要等待时首次参保的人也要等待",
      "Law 4b",
      "where whoever returns after a gap waits, a first enrolment waits as well"),
  PRICE(
      "法则五",
      "补助后的个人缴费不为负，也不高于标准",
      "Law 5",
      "a subsidised price is never negative and never above the standard");

  private final Sentence number;
  private final Sentence text;

  Law(String numberInChinese, String chinese, String numberInEnglish, String english) {
    this.number = new Sentence(numberInChinese, numberInEnglish);
    this.text = new Sentence(chinese, english);
  }

  /** Returns the name by which the law is quoted. */
  public Sentence number() {
    return number;
  }

  /** Returns what the law says. */
  public Sentence text() {
    return text;
  }

  /** Returns the clauses that the law rests on in one year. */
  public List<Citation> clauses(Policy policy) {
    return settings(policy)
        .filter(Term.class::isInstance)
        .map(term -> ((Term<?>) term).source())
        .distinct()
        .toList();
  }

  private Stream<Setting<?>> settings(Policy policy) {
    WaitTerms waits = policy.waiting().lengths();
    return switch (this) {
      case REPAIR -> Stream.concat(lengths(waits), repair(policy));
      case POSTING -> Stream.concat(Stream.of(policy.waiting().window()), lengths(waits));
      case BOUNDS -> bounds(policy);
      case STAYING, STAYING_WITH_CLAIMS ->
          Stream.of(lengths(waits), awards(policy), bounds(policy)).flatMap(it -> it);
      case NEWCOMER -> Stream.of(waits.fixed(), waits.firstEnrolmentWaits());
      case PRICE ->
          Stream.concat(Stream.of(policy.price().personal()), policy.price().subsidies().stream());
    };
  }

  private static Stream<Setting<?>> lengths(WaitTerms waits) {
    return Stream.of(waits.fixed(), waits.variable());
  }

  private static Stream<Setting<?>> repair(Policy policy) {
    RepairTerms repair = policy.waiting().repair();
    return Stream.of(repair.perYear(), repair.longGapFloor());
  }

  private static Stream<Setting<?>> awards(Policy policy) {
    AwardTerms awards = policy.limit().awards();
    return Stream.of(awards.continuityStep(), awards.claimFreeStep(), awards.afterGap());
  }

  private static Stream<Setting<?>> bounds(Policy policy) {
    return Stream.of(
        policy.limit().awards().ceiling(),
        policy.limit().penalty(),
        policy.limit().penaltyCeiling());
  }
}
