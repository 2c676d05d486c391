package org.canbao.service.access.rights;

import java.util.List;
import java.util.Set;
import org.canbao.service.actor.Role;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 授权变更: the roles and territories that an account shall have, all of them.
 *
 * @param territory codes of divisions, or the single word {@code *} for the nation
 */
public record RightsChange(long account, Set<Role> roles, List<String> territory) {

  private static final int MOST = 50;

  public RightsChange {
    new Checks()
        .that(
            roles != null && Role.compatible(roles),
            "roles",
            Text.of(
                "系统管理员、安全管理员、审计员三者互斥，且不得兼任业务角色",
                "an administration excludes the other administrations and every other role"))
        .that(
            territory != null && territory.size() <= MOST,
            "territory",
            Text.of("应为至多 %d 个区划代码，或 *", "expected at most %d codes of divisions, or *")
                .formatted(MOST))
        .done();
    roles = Set.copyOf(roles);
    territory = territory.stream().distinct().sorted().toList();
  }

  /** Whether the nation is meant. */
  boolean isNation() {
    return territory.equals(List.of("*"));
  }
}
