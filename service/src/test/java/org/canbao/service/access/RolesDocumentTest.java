package org.canbao.service.access;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.canbao.service.GeneratedFile;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;

class RolesDocumentTest {

  private static final Set<Right> OF_EVERYBODY =
      Set.of(Right.OWN_ACCOUNT, Right.DIVISION_READ, Right.DICTIONARY_READ);

  @Test
  void theTableOfRolesIsTheOneInTheDocuments() {
    String rows =
        Arrays.stream(Role.values()).map(RolesDocumentTest::row).collect(Collectors.joining());
    new GeneratedFile("docs/access.md")
        .mustHave(
            "<!-- roles: written by ./canbao contract -->\n",
            "| role | kind | rights besides |\n| --- | --- | --- |\n" + rows,
            "<!-- end of roles -->");
  }

  private static String row(Role role) {
    Set<Right> rights = new TreeSet<>(role.rights());
    rights.removeAll(OF_EVERYBODY);
    return "| `%s` | %s | %s |\n"
        .formatted(
            role,
            switch (role.kind()) {
              case BUSINESS -> "business 业务";
              case ADMINISTRATION -> "administration 管理";
            },
            rights.stream().map(right -> "`" + right + "`").collect(Collectors.joining(" ")));
  }
}
