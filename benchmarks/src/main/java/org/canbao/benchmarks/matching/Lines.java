package org.canbao.benchmarks.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.invented.TruePerson;
import org.canbao.invented.feed.Column;
import org.canbao.invented.feed.FeedLine;
import org.canbao.matching.identifier.AreaCodes;
import org.canbao.matching.identifier.NumberReader;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Intake;
import org.canbao.matching.people.Particulars;

/** 转换: invented people and lines, as the matcher reads them. */
final class Lines {

  private static final Intake INTAKE = new Intake(new NumberReader(AreaCodes.ANY));

  private final List<TruePerson> everybody;

  Lines(List<TruePerson> everybody) {
    this.everybody = everybody;
  }

  FeedRow row(long row, FeedLine line) {
    Particulars told =
        INTAKE.read(
            new Intake.Told(
                line.get(Column.NUMBER),
                line.get(Column.NAME),
                line.get(Column.BORN),
                line.get(Column.SEX)),
            new Particulars.Places(line.get(Column.HUKOU), line.get(Column.RESIDENCE)),
            new Particulars.Ties(
                line.get(Column.PHONE),
                line.get(Column.MOTHER),
                line.get(Column.CERTIFICATE),
                line.get(Column.ORGANISATION)));
    return new FeedRow(row, told, Intake.day(line.get(Column.EVENT)));
  }

  Anchor anchor(TruePerson person) {
    TruePerson.Papers papers = person.papers();
    TruePerson.Whereabouts where = person.whereabouts();
    String mother = person.mother() < 0 ? "" : everybody.get(person.mother()).papers().number();
    Particulars told =
        INTAKE.read(
            new Intake.Told(
                papers.number().isEmpty() ? papers.document() : papers.number(),
                person.name(),
                person.born().toString(),
                person.male() ? "1" : "2"),
            new Particulars.Places(where.hukou(), where.residence()),
            new Particulars.Ties(
                where.phone(), mother, papers.certificate(), where.organisation()));
    Optional<LocalDate> died = person.died();
    return new Anchor(
        person.index(),
        told,
        person.former().isEmpty() ? List.of() : List.of(person.former()),
        died);
  }

  static Map<String, String> aliases(List<TruePerson> people) {
    Map<String, String> aliases = new HashMap<>();
    for (TruePerson person : people) {
      if (!person.papers().superseded().isEmpty()) {
        aliases.put(person.papers().superseded(), person.papers().number());
      }
    }
    return aliases;
  }
}
