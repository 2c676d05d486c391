package org.canbao.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.FactChecks;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.YearSet;
import org.canbao.verification.Proof.Searched;
import org.canbao.verification.law.Law;
import org.canbao.verification.law.Ledger;
import org.canbao.verification.law.PostingLaw;
import org.canbao.verification.law.PriceLaw;
import org.canbao.verification.law.Sentence;
import org.canbao.verification.life.Rules;
import org.canbao.verification.life.TrialArea;
import org.canbao.verification.search.Found;
import org.canbao.verification.search.MergedSearch;
import org.canbao.verification.search.PlainSearch;
import org.canbao.verification.search.Standings;
import org.canbao.verification.search.Ticks;

/**
 * 验证: proves the laws of the policy for one area over every history of some coverage years, or
 * finds the shortest history that breaks one.
 */
public final class Verification {

  private static final Sentence UNMERGED =
      new Sentence(
          "断保起算年度或激励条款在各年度之间不同，状态不能合并，只逐一枚举。",
          "The first countable year or the award terms differ between years: states cannot be"
              + " merged, histories were only gone through one by one.");

  private final TrialArea area;
  private final int year;
  private final int plainYears;
  private final int mergedYears;

  private Verification(TrialArea area, int year, int plainYears, int mergedYears) {
    if (year < YearSet.FIRST || year > FactChecks.LAST_QUESTION) {
      throw new IllegalArgumentException(
          "expected a coverage year from %d to %d, but was %d"
              .formatted(YearSet.FIRST, FactChecks.LAST_QUESTION, year));
    }
    this.area = area;
    this.year = year;
    this.plainYears = plainYears;
    this.mergedYears = mergedYears;
  }

  /** Verifies 8 years one by one and 12 years by merging equal states. */
  public static Verification of(AreaPolicies area, PolicyBook book, int year) {
    return of(area, book, year, Rules.ENGINE);
  }

  static Verification of(AreaPolicies area, PolicyBook book, int year, Rules rules) {
    return new Verification(TrialArea.of(area, book, rules), year, 8, 12);
  }

  /** Returns a verification of other numbers of years. */
  public Verification over(int plain, int merged) {
    return new Verification(area, year, plain, merged);
  }

  /** Goes through all histories; takes a minute or so. */
  public Proof prove(Progress progress) {
    Stages stages = new Stages(progress);
    Span plainSpan = Span.of(area, plainYears, year);
    Span mergedSpan = Span.of(area, mergedYears, year);
    Found plain = plain(plainSpan, stages);
    Optional<Found> merged = merged(mergedSpan, stages);
    List<Found> searches = Stream.concat(Stream.of(plain), merged.stream()).toList();
    List<Ledger> ledgers = new ArrayList<>(searches.stream().map(Found::ledger).toList());
    ledgers.add(postings(searches, stages));
    ledgers.addAll(beside(mergedSpan, stages));
    ledgers.add(undecidable());
    stages.end(Phases.DONE);
    Ledger found = Ledger.sum(ledgers);
    return new Proof(
        area.policies().area(),
        area.policies().name(),
        year,
        searched(plainSpan, plain),
        merged.map(of -> searched(mergedSpan, of)),
        Stream.of(Law.values()).map(law -> Finding.of(law, found, area, year)).toList(),
        remarks(mergedSpan, merged));
  }

  private static Searched searched(Span span, Found found) {
    return new Searched(span, found.histories(), found.states());
  }

  private List<Sentence> remarks(Span span, Optional<Found> merged) {
    Stream<Sentence> unmerged = merged.isEmpty() ? Stream.of(UNMERGED) : Stream.empty();
    return Stream.concat(span.shortened(mergedYears).stream(), unmerged).toList();
  }

  private Found plain(Span span, Stages stages) {
    Ticks ticks = stages.begin(Phases.plain(span), 450);
    return PlainSearch.run(area, span.first(), span.last(), ticks);
  }

  private Optional<Found> merged(Span span, Stages stages) {
    Ticks ticks = stages.begin(Phases.merged(span), 350);
    return MergedSearch.run(area, span.first(), span.last(), ticks);
  }

  private Ledger postings(List<Found> searches, Stages stages) {
    return each(
        Standings.join(searches.stream().map(Found::standings)),
        (life, ledger) -> PostingLaw.sweep(area, life, ledger),
        stages.begin(Phases.POSTINGS, 120));
  }

  /** Tries what does not depend on a history: newborns, and prices. */
  private List<Ledger> beside(Span span, Stages stages) {
    List<Integer> years = IntStream.rangeClosed(span.first(), span.last()).boxed().toList();
    Ledger newborns =
        each(
            years,
            (of, ledger) -> PostingLaw.newborns(area, of, ledger),
            stages.begin(Phases.NEWBORNS, 50));
    Ledger prices =
        each(
            years,
            (of, ledger) -> PriceLaw.check(area, of, ledger),
            stages.begin(Phases.PRICES, 30));
    return List.of(newborns, prices);
  }

  /** Without the window of the last year there is no history to try anything on. */
  private Ledger undecidable() {
    Ledger ledger = new Ledger();
    if (area.of(year).waiting().window() instanceof Unset<?> window
        && !area.days().isDecidable(year)) {
      Stream.of(Law.values())
          .forEach(law -> ledger.undecided(law, List.of(MissingFact.of(window))));
    }
    return ledger;
  }

  /** Tries something on each of many things, on all processors. */
  private static <T> Ledger each(Collection<T> things, BiConsumer<T, Ledger> trial, Ticks ticks) {
    AtomicInteger done = new AtomicInteger();
    return Ledger.sum(
        things.parallelStream()
            .map(
                thing -> {
                  Ledger ledger = new Ledger();
                  trial.accept(thing, ledger);
                  ticks.done(done.incrementAndGet(), things.size());
                  return ledger;
                })
            .toList());
  }
}
