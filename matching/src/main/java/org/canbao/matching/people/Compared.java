package org.canbao.matching.people;

import java.util.List;
import java.util.stream.Stream;
import org.canbao.matching.name.Name;
import org.canbao.matching.name.NameFit;
import org.canbao.matching.name.NameLevel;

/**
 * 比对面: a record as it is compared, its names with all their forms.
 *
 * @param names the name, then former ones
 */
public record Compared(Particulars particulars, List<Name> names) {

  public Compared {
    names = List.copyOf(names);
  }

  /** A line of a feed. */
  public static Compared of(Particulars particulars) {
    return new Compared(particulars, List.of(Name.of(particulars.name())));
  }

  /** A person of the register, with former names. */
  public static Compared of(Anchor anchor) {
    return new Compared(
        anchor.particulars(),
        Stream.concat(Stream.of(anchor.particulars().name()), anchor.formerNames().stream())
            .map(Name::of)
            .toList());
  }

  /** The name of today. */
  public Name name() {
    return names.getFirst();
  }

  /** The best fit among the names of both. */
  public NameFit fit(Compared other) {
    NameFit best = NameFit.of(name(), other.name());
    for (Name mine : names) {
      for (Name yours : other.names()) {
        NameFit fit = NameFit.of(mine, yours);
        if (rank(fit) < rank(best)) {
          best = fit;
        }
      }
    }
    return best;
  }

  private static int rank(NameFit fit) {
    return fit.level().map(NameLevel::ordinal).orElse(NameLevel.values().length);
  }

  /** Without the names: it may stand in a log. */
  @Override
  public String toString() {
    return "Compared";
  }
}
