package org.canbao.matching.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.matching.identifier.AreaCodes;
import org.canbao.matching.identifier.CitizenNumber;
import org.canbao.matching.identifier.NumberReader;
import org.canbao.matching.identifier.Sex;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Particulars;
import org.canbao.matching.people.Registry;

/** An invented town of some thousand people, and rows about them. */
public final class Town {

  static final String VILLAGE = "990101001001";
  static final LocalDate DAY = LocalDate.of(1980, 5, 6);
  private static final NumberReader READER = new NumberReader(AreaCodes.ANY);
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红文建国";
  private static final int PEOPLE = 3_000;

  private final List<Anchor> anchors = new ArrayList<>();
  private final Registry registry;
  private final Cascade cascade;

  private Town(Map<String, String> aliases, List<Anchor> more) {
    for (int i = 0; i < PEOPLE; i++) {
      LocalDate born = LocalDate.of(1950, 1, 1).plusDays(i * 9L);
      String name =
          "" + SURNAMES.charAt(i % 20) + GIVEN.charAt(i / 7 % 30) + GIVEN.charAt(i * 13 % 30);
      anchors.add(
          new Anchor(
              10_000 + i,
              told(number(born, i % 1_000), name)
                  .with(born, "99010100" + (1 + i % 9) + "001")
                  .get(),
              List.of(),
              Optional.empty()));
    }
    anchors.addAll(more);
    this.registry = new Registry(anchors, aliases);
    this.cascade = new Cascade(registry);
  }

  public static Town of(Anchor... anchors) {
    return withAliases(Map.of(), anchors);
  }

  static Town withAliases(Map<String, String> aliases, Anchor... anchors) {
    return new Town(aliases, List.of(anchors));
  }

  public Registry registry() {
    return registry;
  }

  public Decision decide(Told told) {
    return decide(row(told));
  }

  Decision decide(FeedRow row) {
    return cascade.decide(row);
  }

  static FeedRow row(Told told) {
    return new FeedRow(1, told.get(), Optional.empty());
  }

  static String number(LocalDate born, int sequence) {
    String seventeen = "990101" + born.toString().replace("-", "") + "%03d".formatted(sequence);
    return seventeen + CitizenNumber.checkDigit(seventeen);
  }

  public static Anchor anchor(long person, Told told) {
    return new Anchor(person, told.get(), List.of(), Optional.empty());
  }

  public static Told told(String number, String name) {
    return new Told(
        new Particulars(
            READER.read(number),
            name,
            Optional.empty(),
            Optional.empty(),
            Particulars.Places.NONE,
            Particulars.Ties.NONE));
  }

  /** What is told, with more. */
  public record Told(Particulars get) {

    public Told with(LocalDate born, String village) {
      return new Told(
          new Particulars(
              get.number(),
              get.name(),
              Optional.of(born),
              get.sexColumn(),
              new Particulars.Places(village, village),
              get.ties()));
    }

    Told with(Sex sex) {
      return new Told(
          new Particulars(
              get.number(),
              get.name(),
              get.bornColumn(),
              Optional.of(sex),
              get.places(),
              get.ties()));
    }

    Told with(Particulars.Ties ties) {
      return new Told(
          new Particulars(
              get.number(), get.name(), get.bornColumn(), get.sexColumn(), get.places(), ties));
    }
  }
}
