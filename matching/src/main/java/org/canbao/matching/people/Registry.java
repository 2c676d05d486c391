package org.canbao.matching.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.canbao.matching.identifier.IdentifierForm;
import org.canbao.matching.name.Name;

/** 登记簿: everybody to whom a row may be linked, found by number or by shared keys. */
public final class Registry implements NameFrequencies {

  /**
   * A key that more people share is narrowed by year of birth, and left out when that is too
   * little.
   */
  private static final int MOST_IN_BLOCK = 300;

  /** A name alone is a key while no more people bear it. */
  private static final int MOST_OF_NAME = 50;

  private final List<Anchor> anchors;
  private final Map<String, String> aliases;
  private final KeyIndex index = new KeyIndex();

  /**
   * Reads everybody in.
   *
   * @param aliases numbers that the police replaced, and those that replaced them
   */
  public Registry(List<Anchor> anchors, Map<String, String> aliases) {
    this.anchors = List.copyOf(anchors);
    this.aliases = Map.copyOf(aliases);
    for (int person = 0; person < anchors.size(); person++) {
      for (Keys.Key key : Keys.of(Compared.of(anchors.get(person)))) {
        index.add(key, person);
      }
    }
    index.sorted();
  }

  /** How many people are registered. */
  public int size() {
    return anchors.size();
  }

  /** The number that replaced one. */
  public Optional<String> replacement(String number) {
    return Optional.ofNullable(aliases.get(number));
  }

  /** Whoever is registered under a number or document; several when it was given out twice. */
  public List<Anchor> byNumber(String number) {
    String compared = IdentifierForm.compared(number);
    return found(Keys.number(compared))
        .filter(
            anchor ->
                IdentifierForm.compared(anchor.particulars().number().text()).equals(compared))
        .toList();
  }

  /** Whether several people are registered under a number. */
  public boolean isContested(String number) {
    return index.count(Keys.number(IdentifierForm.compared(number))) > 1
        && byNumber(number).size() > 1;
  }

  /** Whoever is registered with a birth certificate. */
  public List<Anchor> byCertificate(String certificate) {
    return certificate.isEmpty()
        ? List.of()
        : found(Keys.certificate(certificate))
            .filter(anchor -> anchor.particulars().ties().certificate().equals(certificate))
            .toList();
  }

  private java.util.stream.Stream<Anchor> found(Keys.Key key) {
    return index.people(key).distinct().mapToObj(anchors::get);
  }

  /** Whoever shares a key with a row. */
  public Candidates candidates(Compared row) {
    Set<Integer> found = new LinkedHashSet<>();
    Set<String> capped = new TreeSet<>();
    for (Keys.Key key : Keys.of(row)) {
      int count = index.count(key);
      if (key.kind() == Keys.Kind.NAME && count > MOST_OF_NAME || !key.kind().isBlock()) {
        continue;
      }
      List<Integer> block = new ArrayList<>(index.people(key).boxed().toList());
      if (count > MOST_IN_BLOCK) {
        block.removeIf(person -> !isNearInAge(row, person));
      }
      if (block.size() > MOST_IN_BLOCK) {
        capped.add(key.kind().name());
      } else {
        found.addAll(block);
      }
    }
    return new Candidates(found.stream().sorted().map(anchors::get).toList(), capped);
  }

  private boolean isNearInAge(Compared row, int person) {
    Optional<LocalDate> mine = row.particulars().born();
    Optional<LocalDate> yours = anchors.get(person).particulars().born();
    return mine.isEmpty()
        || yours.isEmpty()
        || Math.abs(mine.get().getYear() - yours.get().getYear()) <= 1;
  }

  @Override
  public double written(Name name) {
    return share(Keys.name(name));
  }

  @Override
  public double sounding(Name name) {
    return share(Keys.sound(name));
  }

  /** One more than those registered: somebody outside may bear a name as well. */
  private double share(Keys.Key key) {
    return (index.count(key) + 1.0) / (size() + 1.0);
  }

  /** The people in their order. */
  public IntStream places() {
    return IntStream.range(0, anchors.size());
  }

  /** The person at a place. */
  public Anchor at(int place) {
    return anchors.get(place);
  }
}
