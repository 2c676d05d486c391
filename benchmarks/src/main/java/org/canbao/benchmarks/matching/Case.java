package org.canbao.benchmarks.matching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.divisions.ShippedDivision;
import org.canbao.invented.County;
import org.canbao.invented.Places;
import org.canbao.invented.TruePeople;
import org.canbao.invented.TruePerson;
import org.canbao.invented.feed.DirtyFeed;
import org.canbao.invented.feed.Feed;
import org.canbao.invented.feed.FeedLine;
import org.canbao.invented.feed.Profile;
import org.canbao.invented.feed.Unregistered;
import org.canbao.invented.feed.World;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Registry;

/**
 * 一例: a register, a feed, and apart from them the truth.
 *
 * @param lines the rows as they were sent
 * @param registered who is in the register, by index
 * @param people the index of the person of each row
 */
record Case(
    List<FeedLine> lines,
    Registry registry,
    Map<Integer, TruePerson> registered,
    List<FeedRow> rows,
    List<Integer> people) {

  private static final String AREA = "990100";
  private static final int VILLAGES = 60;

  static Case of(int size, Profile profile, World world) {
    long seed = Seed.of(world);
    Places places = Places.of(AREA, villages(), Long::parseLong);
    County county = new County(AREA, size, seed, County.DEMONSTRATION_DAY, places);
    List<TruePerson> everybody = new TruePeople(county, world.dotted()).all();
    List<TruePerson> known = Unregistered.without(everybody, profile, seed);
    Feed feed = new DirtyFeed(everybody, profile, world, seed, County.DEMONSTRATION_DAY).make();
    Lines lines = new Lines(everybody);
    Map<Integer, TruePerson> registered = new TreeMap<>();
    known.forEach(person -> registered.put(person.index(), person));
    return new Case(
        feed.lines(),
        new Registry(known.stream().map(lines::anchor).toList(), Lines.aliases(known)),
        registered,
        IntStream.range(0, feed.lines().size())
            .mapToObj(row -> lines.row(row, feed.lines().get(row)))
            .toList(),
        feed.people());
  }

  /** An invented prefecture of five counties. */
  private static Stream<ShippedDivision> villages() {
    Stream.Builder<ShippedDivision> tree = Stream.builder();
    tree.add(new ShippedDivision("99", "测试省"));
    tree.add(new ShippedDivision("9901", "测试市"));
    for (int county = 1; county <= 5; county++) {
      String code = "9901%02d".formatted(county);
      tree.add(new ShippedDivision(code, "测试县"));
      for (int township = 1; township <= 8; township++) {
        String below = code + "%03d".formatted(township);
        tree.add(new ShippedDivision(below, "测试镇"));
        for (int village = 1; village <= VILLAGES / 8; village++) {
          tree.add(new ShippedDivision(below + "%03d".formatted(village), "测试村"));
        }
      }
    }
    return tree.build();
  }

  /** Whether the person of a row can be found in the register. */
  boolean isLinkable(int row) {
    return registered.containsKey(people.get(row));
  }

  /** Whether the person of a row is registered as dead. */
  boolean isOfDead(int row) {
    return isLinkable(row) && registered.get(people.get(row)).died().isPresent();
  }

  /** Whether somebody is the person of a row. */
  boolean isRight(int row, long person) {
    return people.get(row) == person;
  }
}
