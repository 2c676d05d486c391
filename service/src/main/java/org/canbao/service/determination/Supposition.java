package org.canbao.service.determination;

import java.util.List;
import java.util.Set;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 假设: what is to be thought different from the file.
 *
 * @param enrolments to be added, in the form of the decision contract
 * @param identities to be added, in the form of the decision contract
 * @param without coverage years of the resident scheme to be left out
 */
public record Supposition(
    List<JsonNode> enrolments, List<JsonNode> identities, Set<Integer> without) {

  private static final int MOST = 50;

  public Supposition {
    enrolments = List.copyOf(enrolments);
    identities = List.copyOf(identities);
    without = Set.copyOf(without);
    new Checks()
        .that(enrolments.size() <= MOST, "enrolments", atMost())
        .that(identities.size() <= MOST, "identities", atMost())
        .done();
  }

  private static Text atMost() {
    return Text.of("最多 %d 条", "expected at most %d").formatted(MOST);
  }

  /** The facts as they would be. */
  String in(String facts, JsonMapper json) {
    ObjectNode all = (ObjectNode) json.readTree(facts);
    ArrayNode kept = all.putArray("enrolments");
    for (JsonNode enrolment : json.readTree(facts).get("enrolments")) {
      if (!without.contains(enrolment.path("year").asInt(0))) {
        kept.add(enrolment);
      }
    }
    enrolments.forEach(kept::add);
    identities.forEach(all.withArray("identities")::add);
    return json.writeValueAsString(all);
  }
}
