package org.canbao.service.access.account;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.canbao.service.access.AssignedDivisions;
import org.canbao.service.access.account.StarterAccounts.Starter;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 演示帐号: a clerk, a reviewer and a manager of the invented county, for those who try it out. */
@Service
public class DemoAccounts {

  private static final List<Starter> DEMO =
      List.of(
          new Starter("demo-clerk", "演示经办员", Role.CLERK),
          new Starter("demo-reviewer", "演示复核员", Role.REVIEWER),
          new Starter("demo-manager", "演示负责人", Role.MANAGER));

  private final StarterAccounts starters;
  private final Accounts accounts;
  private final AssignedDivisions divisions;
  private final TransactionTemplate transactions;

  DemoAccounts(
      StarterAccounts starters,
      Accounts accounts,
      AssignedDivisions divisions,
      TransactionTemplate transactions) {
    this.starters = starters;
    this.accounts = accounts;
    this.divisions = divisions;
    this.transactions = transactions;
  }

  /** Makes them for a division, by today's code, unless they are there; says whether it did. */
  public boolean createIfMissing(String division, Path file) {
    return CurrentActor.as(
        Actor.system("demo"),
        () -> transactions.execute(_ -> isMissing() && create(division, file)));
  }

  private boolean isMissing() {
    return accounts.find(DEMO.getFirst().login()).isEmpty();
  }

  private boolean create(String division, Path file) {
    starters.create(DEMO, Optional.of(divisions.get(division).id()), file);
    return true;
  }
}
