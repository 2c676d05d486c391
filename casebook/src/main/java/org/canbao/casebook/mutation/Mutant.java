package org.canbao.casebook.mutation;

import org.canbao.documents.DocumentValue;
import org.canbao.policy.decision.PolicyBook;

/**
 * 变异: one changed value of one document, and the policies that would follow from it.
 *
 * @param value the value that was changed
 * @param change what it was changed to
 * @param book the policies with the change
 */
record Mutant(DocumentValue value, String change, PolicyBook book) {

  @Override
  public String toString() {
    return "%s %s %s (%s) → %s"
        .formatted(value.document(), value.key().text(), value.value(), value.span(), change);
  }
}
