package org.canbao.service.contribution.refund;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.service.actor.Right;
import org.canbao.service.approval.Difference;
import org.canbao.service.approval.Proposal;
import org.canbao.service.approval.ProposalKind;
import org.canbao.service.contribution.ContributionTrail;
import org.canbao.service.contribution.MoneyRefusals;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.springframework.stereotype.Component;

/** 退费复核: one person proposes that credit goes back, another one approves; then it is gone. */
@Component
class RefundProposals implements ProposalKind<RefundChange> {

  static final String NAME = "refund";

  private final Ledger ledger;
  private final EnrolledPeople people;
  private final ContributionTrail trail;
  private final Clock clock;

  RefundProposals(Ledger ledger, EnrolledPeople people, ContributionTrail trail, Clock clock) {
    this.ledger = ledger;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<RefundChange> payload() {
    return RefundChange.class;
  }

  @Override
  public Right propose() {
    return Right.CONTRIBUTION_CHANGE;
  }

  @Override
  public Right approve() {
    return Right.REFUND_APPROVE;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(90);
  }

  @Override
  public Difference difference(RefundChange change) {
    Yuan there = credit(people.get(change.person()), change);
    if (change.amount().compareTo(there) > 0) {
      throw MoneyRefusals.notEnoughCredit(there);
    }
    return Difference.NONE.with(
        "credit",
        Optional.of(there.toString()),
        Optional.of(there.minus(change.amount()).toString()));
  }

  @Override
  public void apply(RefundChange change, Proposal proposal) {
    EnrolledPerson person = people.get(change.person());
    people.queue(person.file());
    Yuan there = credit(person, change);
    if (change.amount().compareTo(there) > 0) {
      throw MoneyRefusals.notEnoughCredit(there);
    }
    long id =
        ledger.append(
            new NewMovement(
                MovementKind.REFUND,
                NewMovement.Origin.inside("refund:" + proposal.id()),
                new NewMovement.Whose(
                    Optional.of(person.id()), Optional.empty(), person.division()),
                China.today(clock),
                Optional.empty(),
                entries(person, change)));
    trail.created(
        "movement",
        id,
        person.division(),
        Map.of(
            "kind", MovementKind.REFUND.name(),
            "person", person.id(),
            "funder", change.funder().name(),
            "amount", change.amount().toString()));
  }

  /** Out of the credit of those who hold it, back by way of each of them. */
  private List<LedgerEntry> entries(EnrolledPerson person, RefundChange change) {
    return ledger
        .outOfCredit(new Ledger.Purse(person.file(), person.id(), change.funder()), change.amount())
        .stream()
        .flatMap(
            taken ->
                Stream.of(
                    taken,
                    LedgerEntry.refund(
                        taken.person().orElseThrow(), taken.funder(), taken.amount().negated())))
        .toList();
  }

  private Yuan credit(EnrolledPerson person, RefundChange change) {
    return ledger.creditOf(person.file()).getOrDefault(change.funder(), Yuan.ZERO);
  }

  @Override
  public Optional<Long> division(RefundChange change) {
    return Optional.of(people.get(change.person()).division());
  }

  @Override
  public String record(RefundChange change) {
    return "person:" + change.person();
  }
}
