package org.canbao.service.person.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.division.Division;
import org.canbao.service.division.Divisions;
import org.canbao.service.person.FactField;
import org.canbao.service.person.ToldFact;
import org.canbao.service.person.file.PersonChanges;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 家庭户: households are founded, joined, split and get another head. Who belongs to one is a fact of
 * each person, with its days and its source; a household has one head as long as it has members.
 */
@Service
public class Households {

  private static final int MOST = 50;
  private static final String HEAD = "HEAD";

  private final HouseholdRows rows;
  private final PersonChanges people;
  private final Divisions divisions;
  private final AuditTrail trail;

  Households(HouseholdRows rows, PersonChanges people, Divisions divisions, AuditTrail trail) {
    this.rows = rows;
    this.people = people;
    this.divisions = divisions;
    this.trail = trail;
  }

  /** 成员申报: a person and the relation to the head. */
  public record Place(long person, @Nullable String relation) {}

  /**
   * 立户、入户、分户申报.
   *
   * @param division 区划代码, of a new household
   * @param from since when, since always without it
   */
  public record Order(
      Optional<String> division,
      @Nullable List<Place> members,
      Optional<LocalDate> from,
      @Nullable String source) {

    public Order {
      members = members == null ? List.of() : members.stream().filter(Objects::nonNull).toList();
    }

    private long heads() {
      return members.stream().filter(member -> HEAD.equals(member.relation())).count();
    }
  }

  /** 看户. */
  @Transactional(readOnly = true)
  public Household get(long id) {
    return rows.get(id);
  }

  /** 立户: a new household, with one head among its members. */
  @Transactional
  public Household found(Order order) {
    check(order, 1);
    Division division = divisions.get(order.division().orElse(""));
    long id = rows.insert(division.id());
    place(id, order);
    note(AuditAction.CREATE, id, division.id(), order);
    return rows.get(id);
  }

  /** 入户: people join who belong to no household or leave theirs. */
  @Transactional
  public Household join(long id, long version, Order order) {
    Household household = rows.hold(id, version);
    check(order, household.members().isEmpty() ? 1 : 0);
    place(id, order);
    rows.touch(id);
    note(AuditAction.CHANGE, id, household.division(), order);
    return rows.get(id);
  }

  /** 分户: some members become a household of their own; returns the new one. */
  @Transactional
  public Household split(long id, long version, Order order) {
    Household household = rows.hold(id, version);
    check(order, 1);
    Checks checks = new Checks();
    for (int i = 0; i < order.members().size(); i++) {
      checks.that(
          household.has(order.members().get(i).person()),
          "members[" + i + "].person",
          Text.of("不是本户成员", "is no member of this household"));
    }
    checks.done();
    refuseHeadless(household, order);
    long division =
        order.division().map(code -> divisions.get(code).id()).orElse(household.division());
    long made = rows.insert(division);
    place(made, order);
    rows.touch(id);
    note(AuditAction.CREATE, made, division, order);
    return rows.get(made);
  }

  /** 变更户主: another member becomes the head, and the former one gets a relation to them. */
  @Transactional
  public Household changeHead(long id, long version, Order order) {
    Household household = rows.hold(id, version);
    check(order, 1);
    Checks checks = new Checks();
    checks.that(
        household
            .head()
            .map(old -> order.members().stream().anyMatch(it -> it.person() == old.person()))
            .orElse(true),
        "members",
        Text.of("应同时给出原户主与新户主的关系", "say also how the former head is related to the new one"));
    checks
        .that(
            order.members().stream().allMatch(it -> household.has(it.person())),
            "members",
            Text.of("只能是本户成员", "expected members of this household"))
        .done();
    place(id, order);
    rows.touch(id);
    note(AuditAction.CHANGE, id, household.division(), order);
    return rows.get(id);
  }

  private static void check(Order order, int heads) {
    new Checks()
        .that(
            !order.members().isEmpty() && order.members().size() <= MOST,
            "members",
            Text.of("应有 1 至 %d 名成员", "expected 1 to %d members").formatted(MOST))
        .that(
            order.heads() == heads,
            "members",
            heads == 1
                ? Text.of("应恰有一名户主", "expected exactly one head")
                : Text.of("本户已有户主", "the household has a head already"))
        .that(
            order.members().stream().map(Place::person).distinct().count()
                == order.members().size(),
            "members",
            Text.of("同一人只能出现一次", "nobody may be there twice"))
        .done();
  }

  private static void refuseHeadless(Household household, Order order) {
    boolean leaves =
        household
            .head()
            .map(head -> order.members().stream().anyMatch(it -> it.person() == head.person()))
            .orElse(false);
    if (leaves && order.members().size() < household.members().size()) {
      throw Problem.conflict(
          "head-needed",
          Text.of(
              "户主分出后本户没有户主，请先变更户主", "the household would lose its head; change the head first"));
    }
  }

  private void place(long household, Order order) {
    for (Place one : order.members()) {
      ToldFact fact =
          ToldFact.of(FactField.HOUSEHOLD)
              .household(household)
              .code(Objects.requireNonNullElse(one.relation(), ""))
              .during(order.from(), Optional.empty());
      people.tell(
          one.person(),
          new PersonChanges.Change(
              Objects.requireNonNullElse(order.source(), "COUNTER"), List.of(fact)));
    }
  }

  private void note(AuditAction action, long id, long division, Order order) {
    List<String> members =
        order.members().stream().map(it -> it.person() + " " + it.relation()).toList();
    trail.record(
        AuditRecord.of(
            action,
            new AuditRecord.Subject("household", Long.toString(id), OptionalLong.of(division)),
            new AuditRecord.Change(Map.of(), Map.of("members", members))));
  }
}
