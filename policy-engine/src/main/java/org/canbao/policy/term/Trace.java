package org.canbao.policy.term;

import java.util.ArrayList;
import java.util.List;

/**
 * 推理过程: collects the reasons, readings and illustrative values of one decision as it is made.
 *
 * <p>A quiet trace forgets all of it: what happened in an earlier year is decided by the same rule,
 * but only the year asked about gives reasons.
 */
public final class Trace {

  /** A trace that forgets everything, and so may be shared. */
  public static final Trace QUIET = new Trace(true);

  private final boolean quiet;
  private final List<Reason> reasons = new ArrayList<>(16);
  private final List<Term<?>> illustrative = new ArrayList<>(4);
  private long readings;

  private Trace(boolean quiet) {
    this.quiet = quiet;
  }

  public static Trace open() {
    return new Trace(false);
  }

  /** Adds a reason that rests on a term, together with the readings and provenance of that term. */
  public void because(Matter matter, Term<?> term, Wording wording, Figure... figures) {
    because(matter, term, wording, List.of(), figures);
  }

  /** Adds a reason that rests on a term and on facts of the person. */
  public void because(
      Matter matter, Term<?> term, Wording wording, List<Fact> facts, Figure... figures) {
    if (!quiet) {
      uses(term);
      reasons.add(new Reason(matter, term.source(), wording, List.of(figures), facts));
    }
  }

  /** Adds a reason that rests on what no document says. */
  public void because(Matter matter, Unset<?> unset, Wording wording, Figure... figures) {
    if (!quiet) {
      Citation source = new Citation(unset.area(), "未公布");
      reasons.add(new Reason(matter, source, wording, List.of(figures), List.of()));
    }
  }

  /** Notes that a term was used without a sentence of its own. */
  public void uses(Term<?> term) {
    if (!quiet) {
      readings |= term.readings().bits();
      if (term.isIllustrative() && !isKnownIllustrative(term.name())) {
        illustrative.add(term);
      }
    }
  }

  private boolean isKnownIllustrative(TermName name) {
    for (Term<?> term : illustrative) {
      if (term.name() == name) {
        return true;
      }
    }
    return false;
  }

  /** Notes that the decision leans on a reading. */
  public void leansOn(Reading reading) {
    if (!quiet) {
      readings |= 1L << reading.ordinal();
    }
  }

  public List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  public Readings readings() {
    return new Readings(readings);
  }

  /** Returns the illustrative terms that were used, the first of each name, in order of use. */
  public List<Term<?>> illustrative() {
    return List.copyOf(illustrative);
  }
}
