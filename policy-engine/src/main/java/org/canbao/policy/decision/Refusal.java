package org.canbao.policy.decision;

import java.util.List;
import org.canbao.policy.history.Objection;

/**
 * 退回: the facts cannot be decided on because they contradict themselves or the rules.
 *
 * @param objections what is wrong, at least one
 */
public record Refusal(List<Objection> objections) implements Answer {

  public Refusal {
    objections = List.copyOf(objections);
    if (objections.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs an objection");
    }
  }
}
