package org.canbao.service.division.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.division.Divisions;
import org.canbao.service.division.TodayCodes;
import org.canbao.service.division.change.ChangePreview.Step;
import org.canbao.service.division.change.ChangePreview.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 区划变更: records changes of the tree, and lets today's codes follow when their day comes.
 *
 * <p>Facts keep the division they refer to. Changes are made one after the other: of two about the
 * same division the second one is refused, with the advice to look again.
 */
@Service
public class DivisionChanges {

  /** The lock that the table's own check takes as well. */
  private static final long LOCK = 7101;

  private final JdbcClient database;
  private final ChangeGround ground;

  /** Changes a database whose divisions are loaded. */
  public DivisionChanges(JdbcClient database, Divisions divisions) {
    this.database = database;
    this.ground = new ChangeGround(database, divisions);
  }

  /** 预览: what a change would do; refused as the change itself would be. */
  @Transactional(readOnly = true)
  public ChangePreview preview(DivisionChange change, LocalDate today) {
    ChangePlan plan = plan(change, today);
    LocalDate eve = change.on().minusDays(1);
    List<Step> steps = new ArrayList<>();
    plan.founds().forEach(f -> steps.add(new Step(What.FOUNDS, "", f.code(), f.name(), 1)));
    long recoded = 0;
    for (ChangePlan.Move move : plan.moves()) {
      String before = move.division().code();
      boolean renamed = before.equals(move.code());
      long count = renamed ? 1 : ground.count(before, eve);
      recoded += renamed ? 0 : count;
      String name = move.name().orElse(move.division().name());
      steps.add(new Step(What.GOES_ON, before, move.code(), name, count));
    }
    plan.ends()
        .forEach(
            end ->
                steps.add(new Step(What.ENDS, end.code(), after(plan, end.code()), end.name(), 1)));
    return new ChangePreview(plan.kind(), change.on(), !change.on().isAfter(today), recoded, steps);
  }

  private static String after(ChangePlan plan, String ended) {
    return plan.to().stream()
        .reduce(TodayCodes::commonCode)
        .orElseGet(() -> new DivisionCode(ended).parent().map(DivisionCode::text).orElse(""));
  }

  /**
   * 施行: records a change and returns its number. When its day has come, today's codes follow at
   * once, else when {@link #takeEffect} is called on that day.
   */
  @Transactional
  public long apply(DivisionChange change, LocalDate today) {
    database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    ChangePlan plan = plan(change, today);
    long number = new ChangeWriting(database, change.on()).write(plan, change.source());
    if (!change.on().isAfter(today)) {
      takeEffect(today);
    }
    return number;
  }

  /** 生效: lets today's codes follow every change whose day has come; says how many there were. */
  @Transactional
  public int takeEffect(LocalDate today) {
    database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    return new TakingEffect(database, today).run();
  }

  private ChangePlan plan(DivisionChange change, LocalDate today) {
    ChangeShape.check(change, today);
    return new ChangePlanning(ground, change.on()).plan(change);
  }
}
