package org.canbao.service.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.canbao.service.OpenService;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.canbao.service.person.ToldDays.Run;
import org.canbao.service.person.fact.FactSeals;
import org.canbao.service.person.file.PersonChanges;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Random tellings and withdrawals, held against a model that knows days and nothing else. */
class FactSequencesTest {

  private static final int STEPS = 60;
  private static final Actor CLERK = OpenService.staff(1, new Territory(List.of("99")), Role.CLERK);
  private static final List<String> SOURCES = List.of("COUNTER", "POLICE");
  private static final Map<FactField, List<String>> VALUES =
      Map.of(
          FactField.RESIDENCE, List.of("990101001001", "990102001001", "990201001001"),
          FactField.IDENTITY, List.of("SUBSISTENCE_ALLOWANCE", "ORPHAN"),
          FactField.FORMER_NAME, List.of("甲", "乙"),
          FactField.PHONE, List.of("19900001111", "19900002222"));

  private static Registry registry;

  @BeforeAll
  static void start() {
    registry = Registry.open();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  /** Facts of one person that exclude each other. */
  private record Key(FactField field, String source, String rivalry) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatIsKnownIsWhatWasToldAndNotWithdrawnAndStaysAsItWasKnown(int seed) {
    new Sequence(seed, registry.register("测试", Registry.anotherNumber())).run();
  }

  private static final class Sequence {

    private final Random random;
    private final long person;
    private final Map<Key, ToldDays> model = new LinkedHashMap<>();
    private final Map<Instant, Map<Key, List<Run>>> shown = new LinkedHashMap<>();
    private final List<String> done = new ArrayList<>();

    Sequence(int seed, long person) {
      random = new Random(seed);
      this.person = person;
      for (Fact fact : known(it -> it.known().endedAt().isEmpty())) {
        model
            .computeIfAbsent(key(fact), _ -> new ToldDays())
            .tell(
                value(fact),
                bucket(fact.valid().from(), 0),
                bucket(fact.valid().to(), ToldDays.DAYS));
      }
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        if (random.nextInt(5) < 3 || known(it -> it.known().endedAt().isEmpty()).isEmpty()) {
          tell();
        } else {
          withdraw();
        }
        Map<Key, List<Run>> expected = expected();
        assertThat(now(it -> it.known().endedAt().isEmpty())).as("%s", done).isEqualTo(expected);
        shown.put(
            registry.asOwner("select clock_timestamp()", OffsetDateTime.class).toInstant(),
            expected);
      }
      shown.forEach(
          (moment, then) ->
              assertThat(now(it -> it.known().holds(moment))).as("%s", done).isEqualTo(then));
    }

    private void tell() {
      FactField field = pick(List.copyOf(VALUES.keySet().stream().sorted().toList()));
      String source = pick(SOURCES);
      String value = pick(VALUES.get(field));
      int from = random.nextInt(3) == 0 ? 0 : random.nextInt(ToldDays.DAYS);
      int to =
          random.nextInt(2) == 0 ? ToldDays.DAYS : from + 1 + random.nextInt(ToldDays.DAYS - from);
      done.add("%s %s %s [%d,%d)".formatted(source, field, value, from, to));
      ToldFact told = told(field, value).during(day(from, 0), day(to, ToldDays.DAYS));
      as(
          () -> registry.service().part(PersonChanges.class),
          changes -> changes.tell(person, new PersonChanges.Change(source, List.of(told))));
      model
          .computeIfAbsent(key(field, source, value), _ -> new ToldDays())
          .tell(shown(field, value), from, to);
    }

    private void withdraw() {
      List<Fact> known = known(it -> it.known().endedAt().isEmpty());
      Fact fact = pick(known);
      Run run = run(fact);
      done.add("withdraw %s %s".formatted(key(fact), run));
      long version =
          as(() -> registry.service().part(People.class), people -> people.get(person)).version();
      as(
          () -> registry.service().part(PersonChanges.class),
          changes -> changes.withdraw(person, version, List.of(fact.id()), "信息有误"));
      model.get(key(fact)).withdraw(run);
    }

    private Map<Key, List<Run>> expected() {
      Map<Key, List<Run>> runs = new LinkedHashMap<>();
      model.forEach(
          (key, days) -> {
            if (!days.runs().isEmpty()) {
              runs.put(key, days.runs());
            }
          });
      return runs;
    }

    private Map<Key, List<Run>> now(Predicate<Fact> filter) {
      return known(filter).stream()
          .sorted(Comparator.comparing(fact -> run(fact).from()))
          .collect(
              Collectors.groupingBy(
                  Sequence::key, Collectors.mapping(Sequence::run, Collectors.toList())));
    }

    private List<Fact> known(Predicate<Fact> filter) {
      return as(
              () -> registry.service().part(People.class), people -> people.factsEverKnown(person))
          .stream()
          .filter(fact -> VALUES.containsKey(fact.field()))
          .filter(filter)
          .toList();
    }

    private <T> T pick(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    private static ToldFact told(FactField field, String value) {
      ToldFact none = ToldFact.of(field);
      return switch (field) {
        case RESIDENCE -> none.division(value);
        case FORMER_NAME -> none.words(value);
        case PHONE -> none.number(value);
        default -> none.code(value);
      };
    }

    private static Run run(Fact fact) {
      return new Run(
          value(fact), bucket(fact.valid().from(), 0), bucket(fact.valid().to(), ToldDays.DAYS));
    }

    private static Key key(Fact fact) {
      return new Key(
          fact.field(), fact.source(), fact.field() == FactField.RESIDENCE ? "" : value(fact));
    }

    private static Key key(FactField field, String source, String value) {
      return new Key(field, source, field == FactField.RESIDENCE ? "" : shown(field, value));
    }

    private static String shown(FactField field, String value) {
      return field == FactField.RESIDENCE
          ? registry
              .asOwner(
                  "select id from division where today_code = '%s'".formatted(value), Long.class)
              .toString()
          : field == FactField.PHONE ? value.substring(7) : value;
    }

    private static String value(Fact fact) {
      return fact.content()
          .code()
          .or(fact.content()::words)
          .or(() -> fact.content().division().map(Object::toString))
          .orElseGet(
              () ->
                  as(() -> registry.service().part(FactSeals.class), seals -> seals.masked(fact))
                      .orElseThrow()
                      .substring(7));
    }

    private static Optional<LocalDate> day(int bucket, int open) {
      return bucket == open ? Optional.empty() : Optional.of(LocalDate.of(2010 + bucket, 1, 1));
    }

    private static int bucket(Optional<LocalDate> day, int open) {
      return day.map(it -> it.getYear() - 2010).orElse(open);
    }
  }

  private interface Use<P, T> {
    T of(P part);
  }

  private static <P, T> T as(Supplier<P> part, Use<P, T> use) {
    return CurrentActor.as(
        CLERK,
        () -> registry.service().part(TransactionTemplate.class).execute(_ -> use.of(part.get())));
  }
}
