package org.canbao.service.person.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.person.NameSound;
import org.canbao.service.person.fact.FactSeals;
import org.canbao.service.protection.ProtectedField;
import org.springframework.stereotype.Component;

/**
 * 条件: a search as SQL. Each condition compares a column plainly, because row-level security lets
 * nothing else come before itself to an index.
 */
final class Conditions {

  /** The greatest character there is. */
  private static final String BEYOND = new String(Character.toChars(Character.MAX_CODE_POINT));

  /** So few that the first people of each can be read off its index. */
  private static final int FEW_DIVISIONS = 40;

  /** In the words of the index of those who live elsewhere than their hukou is. */
  private static final String ELSEWHERE =
      "%1$s.hukou_id = any (:here) and %1$s.hukou_id <> %1$s.division_id";

  private final List<String> ofPerson = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private String order = "";
  private String here = "true";
  private List<Long> reached = List.of();
  private boolean selective;
  private boolean byDivision;

  /** 编写: makes conditions for whoever acts. */
  @Component
  record Making(FactSeals seals, ReachedDivisions reach) {

    Conditions of(Wanted wanted) {
      return new Conditions(wanted, seals, reach);
    }
  }

  private Conditions(Wanted wanted, FactSeals seals, ReachedDivisions reach) {
    reach.of(CurrentActor.get().territory()).ifPresent(this::here);
    wanted
        .number()
        .ifPresent(
            it ->
                number(
                    "sealed_index", "number", seals.indexes(ProtectedField.DOCUMENT_NUMBER, it)));
    wanted
        .phone()
        .ifPresent(it -> number("sealed_index", "phone", seals.indexes(ProtectedField.PHONE, it)));
    wanted
        .tail()
        .ifPresent(
            it -> number("tail_index", "tail", seals.indexes(ProtectedField.NUMBER_TAIL, it)));
    equal("household_id", wanted.household());
    equal("school_id", wanted.school());
    equal("employer_id", wanted.employer());
    equal("born", wanted.born());
    selective |= wanted.household().isPresent() || wanted.born().isPresent();
    wanted.nameForm().ifPresent(this::name);
    wanted.pinyin().map(NameSound::typed).ifPresent(it -> range("name_sound", it));
    wanted.initials().map(NameSound::typed).ifPresent(it -> range("name_initials", it));
    wanted.division().ifPresent(code -> division(code, reach.of(code)));
  }

  private void number(String column, String name, List<byte[]> indexes) {
    ofPerson.add(
        """
        %%1$s.id in (select f.person_id from person_fact f
          where f.%s = any (:%s) and f.field = '%s' and f.superseded_at is null)\
        """
            .formatted(column, name, name.equals("phone") ? "PHONE" : "DOCUMENT"));
    values.put(name, indexes.toArray(byte[][]::new));
    selective = true;
  }

  private void equal(String column, Optional<?> value) {
    value.ifPresent(
        it -> {
          ofPerson.add("%%1$s.%1$s = :%1$s".formatted(column));
          values.put(column, it);
        });
  }

  /**
   * A name of two characters or more also finds those who had it once; a surname alone does not.
   */
  private void name(String name) {
    if (name.codePointCount(0, name.length()) < 2) {
      range("name", name);
      return;
    }
    ofPerson.add(
        """
        (%1$s.name >= :name and %1$s.name < :name_end or %1$s.id = any (array(
          select f.person_id from person_fact f
          where f.words collate "C" = :name and f.field in ('NAME', 'FORMER_NAME') and f.superseded_at is null)))\
        """);
    values.put("name", name);
    values.put("name_end", name + BEYOND);
    selective = true;
  }

  private void range(String column, String from) {
    ofPerson.add("%%1$s.%1$s >= :%1$s and %%1$s.%1$s < :%1$s_end".formatted(column));
    values.put(column, from);
    values.put(column + "_end", from + BEYOND);
    order = column;
  }

  private void division(String code, Optional<Long[]> below) {
    if (below.isEmpty()) {
      ofPerson.add(
          """
          %1$s.division_id in (select d.id from division d
            where d.today_code >= :division and d.today_code < :division_end)\
          """);
      values.put("division", code);
      values.put("division_end", DivisionCode.beyond(code));
      return;
    }
    boolean wasHere = ofPerson.remove(here);
    Asked asked = wasHere ? Asked.of(below.get(), reached) : Asked.within(below.get());
    if (asked.beyond().isEmpty()) {
      within(asked.within());
    } else {
      partlyBeyond(asked);
    }
  }

  /** All of it lies in the territory, so that what else the territory reaches does not matter. */
  private void within(Long[] divisions) {
    boolean alone = ofPerson.isEmpty();
    boolean few = divisions.length <= FEW_DIVISIONS;
    byDivision = few && (alone || ofPerson.size() == 1 && order.equals("name_sound"));
    // Of many divisions the planner would gather everybody before it sorts; the sum hides their
    // index from it.
    ofPerson.add(
        alone && !few ? "%1$s.division_id + 0 = any (:below)" : "%1$s.division_id = any (:below)");
    values.put("below", divisions);
  }

  /** Beyond the territory only those are seen whose hukou is in it, and they are few. */
  private void partlyBeyond(Asked asked) {
    ofPerson.add(
        "(%1$s.division_id = any (:below) or "
            + ELSEWHERE
            + " and %1$s.division_id = any (:beyond))");
    values.put("below", asked.within());
    values.put("beyond", asked.beyond().toArray(Long[]::new));
    values.put("here", reached.toArray(Long[]::new));
    selective |= asked.within().length <= FEW_DIVISIONS;
  }

  /**
   * What row-level security will let through anyway, in a form that is quicker to compare. For few
   * divisions in words that fit their indexes; for many the planner should keep to the order asked.
   */
  private void here(Long[] divisions) {
    reached = List.of(divisions);
    here =
        divisions.length <= FEW_DIVISIONS
            ? "(%1$s.division_id = any (:here) or " + ELSEWHERE + ")"
            : "(%1$s.division_id = any (:here) or %1$s.hukou_id = any (:here))";
    ofPerson.add(here);
    values.put("here", divisions);
  }

  /** 所问区划: those of the territory and those beyond. */
  private record Asked(Long[] within, List<Long> beyond) {

    static Asked within(Long[] below) {
      return new Asked(below, List.of());
    }

    static Asked of(Long[] below, List<Long> reached) {
      Map<Boolean, List<Long>> parts =
          Arrays.stream(below).collect(Collectors.partitioningBy(Set.copyOf(reached)::contains));
      return new Asked(parts.get(true).toArray(Long[]::new), parts.get(false));
    }
  }

  /** The conditions on the person of a name in the query. */
  String on(String alias) {
    return String.join("\n  and ", ofPerson.stream().map(it -> it.formatted(alias)).toList());
  }

  Map<String, Object> values() {
    return values;
  }

  /** 逐区划: whether the first people of each division are merged. */
  boolean isByDivision() {
    return byDivision;
  }

  /** 选择性: whether so few are found that all of them can be sorted. */
  boolean isSelective() {
    return selective;
  }

  /** The column whose index gives the order; the number of the person without one. */
  Optional<String> order() {
    return Optional.of(order).filter(column -> !selective && !column.isEmpty());
  }
}
