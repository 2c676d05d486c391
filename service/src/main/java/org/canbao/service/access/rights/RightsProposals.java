package org.canbao.service.access.rights;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.service.access.AccessTrail;
import org.canbao.service.access.AccessTrail.Event;
import org.canbao.service.access.AssignedDivisions;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.session.Sessions;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Territory;
import org.canbao.service.approval.Difference;
import org.canbao.service.approval.Proposal;
import org.canbao.service.approval.ProposalKind;
import org.canbao.service.division.Division;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 授权复核: a security administrator proposes, another one approves. Nobody gives rights to themselves,
 * and nobody gives a territory that is not their own.
 */
@Component
public class RightsProposals implements ProposalKind<RightsChange> {

  private final JdbcClient database;
  private final Accounts accounts;
  private final AssignedDivisions divisions;
  private final Sessions sessions;
  private final AccessTrail trail;

  RightsProposals(
      JdbcClient database,
      Accounts accounts,
      AssignedDivisions divisions,
      Sessions sessions,
      AccessTrail trail) {
    this.database = database;
    this.accounts = accounts;
    this.divisions = divisions;
    this.sessions = sessions;
    this.trail = trail;
  }

  @Override
  public String name() {
    return "rights";
  }

  @Override
  public Class<RightsChange> payload() {
    return RightsChange.class;
  }

  @Override
  public Right propose() {
    return Right.RIGHTS_CHANGE;
  }

  @Override
  public Right approve() {
    return Right.RIGHTS_APPROVE;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(14);
  }

  @Override
  public Difference difference(RightsChange change) {
    StaffAccount account = accounts.getWithinReach(change.account());
    refuseOverreach(change);
    return Difference.NONE
        .with("roles", shown(names(account)), shown(names(change)))
        .with("territory", shown(account.territory().prefixes()), shown(change.territory()));
  }

  @Override
  public void apply(RightsChange change, Proposal proposal) {
    StaffAccount before = accounts.getWithinReach(change.account());
    refuseOverreach(change);
    replace(change);
    sessions.endAll(change.account());
    StaffAccount after = accounts.get(change.account());
    trail.note(after, Event.CHANGE_RIGHTS, view(before), view(after));
  }

  @Override
  public Optional<Long> division(RightsChange change) {
    return accounts.get(change.account()).division();
  }

  @Override
  public boolean isOfTheNation(RightsChange change) {
    return division(change).isEmpty();
  }

  @Override
  public String record(RightsChange change) {
    return "staff:" + change.account();
  }

  private void refuseOverreach(RightsChange change) {
    Actor actor = CurrentActor.get();
    if (actor.id().equals(record(change))) {
      throw Problem.forbidden("own-rights", Text.of("不得为自己授权", "nobody changes their own rights"));
    }
    if (!actor.territory().covers(wanted(change))) {
      throw Problem.forbidden(
          "outside-territory", Text.of("所授范围超出您的管辖范围", "the territory reaches beyond your own"));
    }
  }

  private Territory wanted(RightsChange change) {
    return change.isNation()
        ? Territory.NATION
        : new Territory(
            change.territory().stream().map(code -> divisions.get(code).code()).toList());
  }

  private void replace(RightsChange change) {
    long account = change.account();
    database
        .sql("update staff_account set nation = ?, version = version + 1 where id = ?")
        .params(change.isNation(), account)
        .update();
    database.sql("delete from staff_role where account_id = ?").param(account).update();
    database
        .sql("insert into staff_role select ?, unnest(?::text[])")
        .params(account, change.roles().stream().map(Enum::name).toArray(String[]::new))
        .update();
    database.sql("delete from staff_territory where account_id = ?").param(account).update();
    if (!change.isNation()) {
      change.territory().stream()
          .map(divisions::get)
          .map(Division::id)
          .distinct()
          .forEach(division -> grant(account, division));
    }
  }

  private void grant(long account, long division) {
    database
        .sql("insert into staff_territory (account_id, division_id) values (?, ?)")
        .params(account, division)
        .update();
  }

  private static Map<String, Object> view(StaffAccount account) {
    return Map.of("roles", names(account), "territory", account.territory().prefixes());
  }

  private static List<String> names(StaffAccount account) {
    return account.roles().stream().map(Enum::name).sorted().toList();
  }

  private static List<String> names(RightsChange change) {
    return change.roles().stream().map(Enum::name).sorted().toList();
  }

  private static Optional<String> shown(Collection<String> values) {
    return Optional.of(values.stream().sorted().collect(Collectors.joining(" ")))
        .filter(text -> !text.isEmpty());
  }
}
