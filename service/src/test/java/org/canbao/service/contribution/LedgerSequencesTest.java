package org.canbao.service.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.enrolment.InsuredCounty.HERE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.actor.Actor;
import org.canbao.service.contribution.ledger.Movement;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.Movements;
import org.canbao.service.enrolment.Basis;
import org.canbao.service.enrolment.EndCause;
import org.canbao.service.enrolment.Enrolment;
import org.canbao.service.enrolment.EnrolmentEndings;
import org.canbao.service.enrolment.EnrolmentState;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.InsuredCounty;
import org.canbao.service.enrolment.NewEnrolment;
import org.canbao.service.enrolment.Registrations;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of everything that moves money, on the real database. After each one: all sums
 * are nothing, no enrolment without its money, none with its money that is not posted, and telling
 * every posting once more changes nothing.
 */
class LedgerSequencesTest {

  private static final int SEQUENCES = Integer.getInteger("canbao.sequences", 100);
  private static final int STEPS = 8;
  private static final int AT_ONCE = 4;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Actor CLERK = InsuredCounty.clerk(1, "9901");
  private static final String[] AMOUNTS = {
    "420.00", "1100.00", "0.01", "210.00", "419.99", "900.50"
  };

  private static InsuredCounty county;

  @BeforeAll
  static void start() {
    county = new InsuredCounty(TODAY);
  }

  @AfterAll
  static void stop() {
    county.close();
  }

  @Test
  void whateverHappensToMoneyItIsConserved() throws Exception {
    List<Future<Integer>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int seed = 0; seed < SEQUENCES; seed++) {
        Sequence sequence = new Sequence(seed);
        results.add(threads.submit(sequence::run));
      }
    }
    int done = 0;
    for (Future<Integer> result : results) {
      done += result.get();
    }
    assertThat(done).isGreaterThan(SEQUENCES * STEPS / 3);
    assertThat(violations()).isEmpty();
  }

  /** What may never be, in the words of the database. */
  private static List<String> violations() {
    return county
        .database()
        .asOwner()
        .sql(
            """
            select 'sum of all entries' from ledger_entry having sum(amount) <> 0
            union all
            select 'movement ' || movement_id from ledger_entry group by movement_id having sum(amount) <> 0
            union all
            select 'negative balance of ' || account || coalesce(' bill ' || bill_id, '') || coalesce(' person ' || person_id, '')
              from ledger_entry where account <> 'CHANNEL' group by account, bill_id, person_id, funder having sum(amount) < 0
            union all
            select 'cancelled bill with money ' || b.id from bill b join ledger_entry e on e.bill_id = b.id
              where b.state = 'CANCELLED' group by b.id having sum(e.amount) <> 0
            union all
            select 'enrolment ' || e.id || ' is ' || e.state || ' with ' || paid.amount || ' of ' || owed.amount
              from enrolment e
              join bill b on b.enrolment_id = e.id and b.state <> 'CANCELLED'
              cross join lateral (select coalesce(sum(s.amount), 0) as amount from bill_line l join bill_share s on s.line_id = l.id
                where l.bill_id = b.id and s.funder not in ('FISCAL', 'MEDICAL_ASSISTANCE')) owed
              cross join lateral (select coalesce(sum(amount), 0) as amount from ledger_entry
                where bill_id = b.id and funder not in ('FISCAL', 'MEDICAL_ASSISTANCE')) paid
              where (e.state in ('POSTED', 'EFFECTIVE')) <> (paid.amount >= owed.amount)
                or (e.paid_on is not null) <> (e.state in ('POSTED', 'EFFECTIVE', 'ENDED'))
            union all
            select 'posted without a bill ' || e.id from enrolment e
              where e.state in ('POSTED', 'EFFECTIVE')
                and not exists (select from bill b where b.enrolment_id = e.id and b.state <> 'CANCELLED')
            """)
        .query(String.class)
        .list();
  }

  /** One person's fortunes. */
  private static final class Sequence {

    private final Random random;
    private final int seed;
    private final long person;
    private final List<NewPosting> told = new ArrayList<>();
    private int done;

    Sequence(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.person = county.person(LocalDate.of(1980, 3, 5), HERE);
      county.insured(person, "990100", 2025, LocalDate.of(2024, 10, 1));
    }

    int run() {
      attempt(this::enrol);
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(10)) {
          case 0 -> attempt(this::enrol);
          case 1 -> attempt(this::cancel);
          case 2 -> attempt(this::reverse);
          case 3 -> attempt(this::useCredit);
          case 4 -> attempt(this::otherYear);
          case 5 -> attempt(this::suspendAndClaim);
          case 6 -> attempt(this::renew);
          case 7 -> attempt(this::tellAgain);
          default -> attempt(this::pay);
        }
      }
      assertRepetitionChangesNothing();
      return done;
    }

    /** A refusal undoes everything; it is a step like others. */
    private void attempt(Runnable work) {
      try {
        county.as(
            CLERK,
            () -> {
              work.run();
              return true;
            });
        done++;
      } catch (Problem refused) {
        assertThat(refused.status().is5xxServerError()).as(refused.code()).isFalse();
      }
    }

    private int year() {
      return 2026 + random.nextInt(2);
    }

    private void enrol() {
      Enrolment it =
          county
              .part(Registrations.class)
              .register(person, NewEnrolment.resident(HERE, year(), Basis.HUKOU));
      county.part(Bills.class).issue(it.id(), Optional.empty());
    }

    private List<Bill> bills() {
      return county
          .part(Bills.class)
          .list(
              new Bills.Filter(
                  Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(person)),
              50,
              Optional.empty())
          .items();
    }

    private Bill anyBill() {
      List<Bill> all = bills();
      if (all.isEmpty()) {
        throw Bills.unknown();
      }
      return all.get(random.nextInt(all.size()));
    }

    private NewPosting posting(Optional<Long> bill) {
      return new NewPosting(
          "TAX",
          "S%d-%d".formatted(seed, told.size()),
          TODAY.minusDays(random.nextInt(3)),
          Yuan.of(AMOUNTS[random.nextInt(AMOUNTS.length)]),
          Optional.of(random.nextInt(5) == 0 ? Funder.CHARITY : Funder.PERSON),
          bill,
          Optional.empty(),
          Optional.empty(),
          Optional.of("990101"));
    }

    private void pay() {
      NewPosting posting = posting(Optional.of(anyBill().id()));
      county.part(Postings.class).post(posting);
      told.add(posting);
    }

    private void tellAgain() {
      if (!told.isEmpty()) {
        county.part(Postings.class).post(told.get(random.nextInt(told.size())));
      }
    }

    private void suspendAndClaim() {
      NewPosting posting = posting(Optional.of(-1L));
      long id = county.part(Postings.class).post(posting).id();
      told.add(posting);
      county
          .part(Claims.class)
          .claim(id, Optional.of(anyBill().id()), Optional.empty(), Optional.empty());
    }

    private void cancel() {
      for (Enrolment it : county.part(Enrolments.class).ofPerson(person)) {
        if (!it.state().isFinal() && it.state() != EnrolmentState.EFFECTIVE) {
          county.part(EnrolmentEndings.class).cancel(it.id(), it.version(), EndCause.TAKEN_BACK);
          return;
        }
      }
    }

    private void reverse() {
      List<Movement> all =
          county
              .part(MoneyRecords.class)
              .list(
                  new Movements.Filter(
                      Optional.of(MovementKind.POSTING),
                      Optional.of(person),
                      Optional.empty(),
                      Optional.empty(),
                      false),
                  50,
                  Optional.empty())
              .items();
      if (!all.isEmpty()) {
        county.part(Reversals.class).reverse(all.get(random.nextInt(all.size())).id(), "test");
      }
    }

    private void useCredit() {
      Yuan there =
          county.part(Credits.class).of(person).amounts().getOrDefault(Funder.PERSON, Yuan.ZERO);
      if (there.isPositive()) {
        county
            .part(MoneyMoves.class)
            .use(new MoneyMoves.CreditMove(person, Funder.PERSON, there, anyBill().id()));
      }
    }

    private void otherYear() {
      Bill from = anyBill();
      Bill to = anyBill();
      if (from.id() != to.id()) {
        county.part(MoneyMoves.class).toOtherYear(from.id(), from.version(), to.id());
      }
    }

    private void renew() {
      Bill bill = anyBill();
      county.part(Bills.class).renew(bill.id(), bill.version(), Optional.empty());
    }

    private void assertRepetitionChangesNothing() {
      String before = state();
      for (NewPosting posting : told) {
        county.as(CLERK, () -> county.part(Postings.class).post(posting));
      }
      assertThat(state()).as("sequence %d", seed).isEqualTo(before);
    }

    private String state() {
      return county
          .database()
          .asOwner()
          .sql(
              """
              select (select count(*) || ' ' || coalesce(sum(amount) filter (where account = 'CREDIT'), 0)
                        || ' ' || coalesce(sum(amount) filter (where account = 'BILL'), 0)
                      from ledger_entry where person_id = :person)
                || (select string_agg(state || version, ',' order by id) from enrolment where person_id = :person)
              """)
          .param("person", person)
          .query(String.class)
          .single();
    }
  }
}
