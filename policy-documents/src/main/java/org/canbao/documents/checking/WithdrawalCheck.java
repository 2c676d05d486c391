package org.canbao.documents.checking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Finding;
import org.canbao.documents.PolicyDocument;
import org.canbao.documents.Withdrawn;
import org.canbao.documents.resolving.Amendments;

/** 废止检查: only an amending document takes back values, and only values that are there. */
final class WithdrawalCheck {

  private final List<PolicyDocument> documents;
  private final Amendments amendments;

  private WithdrawalCheck(List<PolicyDocument> documents) {
    this.documents = documents;
    this.amendments = new Amendments(documents);
  }

  static Stream<Finding> of(List<PolicyDocument> documents) {
    WithdrawalCheck check = new WithdrawalCheck(documents);
    return documents.stream()
        .flatMap(document -> document.values().stream())
        .filter(value -> value.value() instanceof Withdrawn)
        .flatMap(value -> check.idle(value).stream());
  }

  private Optional<Finding> idle(DocumentValue withdrawal) {
    boolean takesBack =
        documents.stream()
            .filter(document -> amendments.amends(withdrawal.document(), document.name()))
            .flatMap(document -> document.values().stream())
            .anyMatch(
                value ->
                    value.key().equals(withdrawal.key())
                        && value.span().overlaps(withdrawal.span()));
    return takesBack
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                withdrawal.place(),
                withdrawal.key().text(),
                "%s 没有可废止的内容：应由修订文件（amends）废止被修订文件所定的值".formatted(withdrawal.citation()),
                "%s withdraws nothing: expected a value of the document that this one amends"
                    .formatted(withdrawal.citation())));
  }
}
