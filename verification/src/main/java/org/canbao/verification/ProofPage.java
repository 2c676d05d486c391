package org.canbao.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.policy.term.Language;
import org.canbao.verification.Proof.Searched;
import org.canbao.verification.law.CounterExample;
import org.canbao.verification.law.Sentence;
import org.canbao.verification.life.YearKind;
import org.canbao.verification.verdict.Verdict;
import org.canbao.verification.verdict.Verdict.Broken;
import org.canbao.verification.verdict.Verdict.Explained;
import org.canbao.verification.verdict.Verdict.Holds;
import org.canbao.verification.verdict.Verdict.Untried;

/** 证明书: writes a proof in plain words. */
public final class ProofPage {

  private static final Sentence KINDS =
      new Sentence(
          "每年的情形：%s；断保后返回时，每一种有用的修复年数都试；没有原封顶线的年度不分是否用到奖励额度。",
          "Kinds of a year: %s; on a return every useful number of repaired years is tried; where"
              + " no base limit is known no claims use the quota.");
  private static final Sentence POSTINGS =
      new Sentence(
          "法则二从集中参保期前一天（不晚于9月1日）试到年底，逐日缴费；另试豁免身份、补缴和新生儿。",
          "Law 2 tries every day of payment from before the window (1 September at the latest) to"
              + " the year end, also with exempt identities, paid arrears and newborns.");

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private ProofPage(Language language) {
    this.language = language;
  }

  /** Returns the lines of a proof. */
  public static List<String> lines(Proof proof, Language language) {
    ProofPage page = new ProofPage(language);
    page.head(proof);
    proof.findings().forEach(page::finding);
    page.sum(proof);
    return List.copyOf(page.lines);
  }

  private void head(Proof proof) {
    add(
        Sentence.of(
            "%s（%s）验证至%d年度",
            "%s (%s), verified up to %d", proof.name(), proof.area(), proof.year()));
    searched(
        proof.plain(),
        Sentence.of("，%,d种参保经历，逐一枚举", ", %,d histories, one by one", proof.plain().histories()));
    proof.merged().ifPresent(this::merged);
    String kinds =
        Stream.of(YearKind.values())
            .map(kind -> kind.in(language))
            .collect(Collectors.joining(language.choose("；", "; ")));
    lines.add(KINDS.in(language).formatted(kinds));
    add(POSTINGS);
    proof.remarks().forEach(this::add);
  }

  private void merged(Searched merged) {
    searched(
        merged,
        Sentence.of(
            "，%,d种参保经历，合并为%,d个状态",
            ", %,d histories, merged into %,d states", merged.histories(), merged.states()));
  }

  private void searched(Searched searched, Sentence how) {
    Span span = searched.span();
    Sentence years =
        Sentence.of("%d至%d年度共%d年", "%d to %d, %d years", span.first(), span.last(), span.years());
    lines.add(years.in(language) + how.in(language));
  }

  private void finding(Finding finding) {
    lines.add("");
    lines.add(
        finding.law().number().in(language)
            + language.choose("　", ": ")
            + finding.law().text().in(language)
            + language.choose("：", ": ")
            + verdict(finding.verdict()).in(language));
    switch (finding.verdict()) {
      case Explained(var example, var why) -> {
        indented(Sentence.of("原因：%s", "because %s", why.in(language)));
        example(example);
      }
      case Broken(var example) -> example(example);
      case Holds(), Untried() -> {}
    }
    details(finding);
  }

  private static Sentence verdict(Verdict verdict) {
    return switch (verdict) {
      case Holds() -> new Sentence("成立", "holds");
      case Explained _ -> new Sentence("不成立，由文件而来", "does not hold, as follows from the document");
      case Broken _ -> new Sentence("不成立", "does not hold");
      case Untried() -> new Sentence("无从验证", "cannot be tried");
    };
  }

  private void example(CounterExample example) {
    indented(new Sentence("最短的经历：", "the shortest history:"));
    ExampleText.lines(example, language).forEach(line -> lines.add("    " + line));
  }

  private void details(Finding finding) {
    finding.measures().forEach((measure, found) -> indented(measure.told(found)));
    if (finding.comparisons() > 0) {
      indented(Sentence.of("比较%,d次", "%,d comparisons", finding.comparisons()));
    }
    MissingText.of(finding.undecided()).ifPresent(this::indented);
    String clauses =
        finding.clauses().stream()
            .map(Object::toString)
            .collect(Collectors.joining(language.choose("、", ", ")));
    if (!clauses.isEmpty()) {
      indented(Sentence.of("依据：%s", "clauses: %s", clauses));
    }
  }

  private void sum(Proof proof) {
    lines.add("");
    add(
        proof.isAccounted()
            ? new Sentence(
                "结论：各条法则成立，或不成立的原因出自文件。",
                "Result: every law holds, or does not for a reason in the documents.")
            : new Sentence(
                "结论：有法则不成立或无从验证，且没有文件上的原因。",
                "Result: a law does not hold or cannot be tried, and no document says why."));
  }

  private void indented(Sentence sentence) {
    lines.add("  " + sentence.in(language));
  }

  private void add(Sentence sentence) {
    lines.add(sentence.in(language));
  }
}
