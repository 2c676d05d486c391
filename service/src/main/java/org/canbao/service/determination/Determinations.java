package org.canbao.service.determination;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.contract.facts.FactsWriter;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.term.Language;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.determination.DeterminationRows.Kept;
import org.canbao.service.enrolment.EnrolmentFacts;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.policy.InstrumentSet;
import org.canbao.service.policy.Instruments;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 待遇核定: decides, keeps, and makes kept decisions again. */
@Service
public class Determinations {

  private final EnrolledPeople people;
  private final EnrolmentFacts facts;
  private final DeterminationRows rows;
  private final Instruments instruments;
  private final AuditTrail trail;
  private final JsonMapper json;

  Determinations(
      EnrolledPeople people,
      EnrolmentFacts facts,
      DeterminationRows rows,
      Instruments instruments,
      AuditTrail trail,
      JsonMapper json) {
    this.people = people;
    this.facts = facts;
    this.rows = rows;
    this.instruments = instruments;
    this.trail = trail;
    this.json = json;
  }

  /**
   * 核定: decides and keeps the decision. The same question on the same facts, documents and engine
   * is not kept twice: the decision that is there is the answer.
   */
  @Transactional
  public Determination decide(Question asked, Cause cause) {
    EnrolledPerson person = kept(asked.person());
    rows.lock(person.id());
    Question question = asked.of(person.id());
    String gathered = gather(person, question);
    InstrumentSet current = instruments.current();
    Optional<Kept> last = rows.latest(person.id(), question.area(), question.year());
    if (last.filter(it -> it.answers(gathered, question.on(), current.digest())).isPresent()) {
      return get(last.get().id());
    }
    Answered answered = Answered.to(gathered, question.on(), current, Language.CHINESE);
    return keep(
        person,
        new DeterminationRows.New(
            question,
            answered,
            current.digest(),
            cause,
            last.map(Kept::id),
            last.map(it -> Effect.between(outcome(it, question), answered.outcome()))
                .orElse(Effect.FIRST),
            CurrentActor.get().id()));
  }

  /**
   * What a kept decision would say on the day asked now, from its own facts and documents: only
   * what changed has an effect, the calendar has none.
   */
  private Outcome outcome(Kept last, Question question) {
    return last.on().equals(question.on())
        ? last.outcome()
        : Answered.to(
                last.facts(), question.on(), instruments.of(last.instruments()), Language.CHINESE)
            .outcome();
  }

  private Determination keep(EnrolledPerson person, DeterminationRows.New wanted) {
    instruments.keepCurrent();
    Determination made = rows.insert(wanted);
    trail.record(
        AuditRecord.of(
            AuditAction.RUN,
            AuditRecord.Subject.of("determination", made.id(), person.division()),
            new AuditRecord.Change(
                Map.of(),
                Map.of(
                    "person", person.id(),
                    "year", wanted.question().year(),
                    "status", wanted.answered().outcome().status(),
                    "cause", wanted.cause().name(),
                    "effect", wanted.effect().name()))));
    return made;
  }

  /** The person under whose number the file stands. */
  private EnrolledPerson kept(long person) {
    return people.get(people.get(person).file());
  }

  private String gather(EnrolledPerson person, Question question) {
    return new String(
        FactsWriter.write(facts.of(person, question.area(), question.year(), question.on())),
        StandardCharsets.UTF_8);
  }

  /** 试算: decides as if something were different; keeps nothing. */
  @Transactional(readOnly = true)
  public JsonNode suppose(Question asked, Supposition supposition, Language language) {
    EnrolledPerson person = kept(asked.person());
    Question question = asked.of(person.id());
    String supposed = supposition.in(gather(person, question), json);
    return json.readTree(
        Answered.to(supposed, question.on(), instruments.current(), language).decision());
  }

  /** 重放: makes a kept decision again, by the documents of its time. */
  @Transactional(readOnly = true)
  public Replay replay(long id, Language language) {
    Kept kept = rows.kept(id).orElseThrow(Determinations::unknown);
    InstrumentSet then = instruments.of(kept.instruments());
    Answered again = Answered.to(kept.facts(), kept.on(), then, Language.CHINESE);
    Answered told =
        language == Language.CHINESE ? again : Answered.to(kept.facts(), kept.on(), then, language);
    return new Replay(
        again.decision().equals(kept.decision()),
        kept.engine(),
        Decider.VERSION,
        json.readTree(told.decision()));
  }

  /** The decision of a number in the current territory. */
  @Transactional(readOnly = true)
  public Determination get(long id) {
    return rows.find(id).orElseThrow(Determinations::unknown);
  }

  /** 核定事实: what a kept decision stood on. */
  @Transactional(readOnly = true)
  public JsonNode facts(long id) {
    return json.readTree(rows.kept(id).orElseThrow(Determinations::unknown).facts());
  }

  /** The decisions on a person, the newest first. */
  @Transactional(readOnly = true)
  public Page<Determination> list(
      long person, Optional<Integer> year, int limit, Optional<String> after) {
    return page(
        rows.list(people.get(person).file(), year, before(after), Page.limit(limit) + 1), limit);
  }

  /** 影响清单: the decisions that changed something for somebody, the newest first. */
  @Transactional(readOnly = true)
  public Page<Determination> effects(Optional<Cause> cause, int limit, Optional<String> after) {
    return page(rows.effects(cause, before(after), Page.limit(limit) + 1), limit);
  }

  private static long before(Optional<String> after) {
    return after.map(Cursor::number).orElse(Long.MAX_VALUE);
  }

  private static Page<Determination> page(List<Determination> found, int limit) {
    return Page.of(found, limit, last -> Cursor.of(last.id()));
  }

  private static Problem unknown() {
    return Problem.notFound(
        "determination-unknown",
        Text.of("没有这项核定，或不在您的管辖范围内", "there is no such determination in your territory"));
  }
}
