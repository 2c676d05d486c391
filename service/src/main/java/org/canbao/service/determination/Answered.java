package org.canbao.service.determination;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.canbao.contract.decision.DecisionWriter;
import org.canbao.contract.facts.BadFacts;
import org.canbao.contract.facts.FactsReader;
import org.canbao.policy.decision.Answer;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.Refusal;
import org.canbao.policy.history.Facts;
import org.canbao.policy.term.Language;
import org.canbao.service.policy.InstrumentSet;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/**
 * 答复: what the engine answers to facts in the form of the contract, byte by byte.
 *
 * @param facts one JSON object
 * @param decision one JSON object, a decision or the objections to the facts
 */
record Answered(String facts, String decision, Outcome outcome) {

  /** Decides; the same facts, day, instruments and language always give the same bytes. */
  static Answered to(String facts, LocalDate on, InstrumentSet instruments, Language language) {
    Answer answer = Decider.decide(read(facts), on, instruments.book());
    return new Answered(facts, text(answer, language), Outcome.of(answer));
  }

  private static Facts read(String facts) {
    byte[] bytes = facts.getBytes(StandardCharsets.UTF_8);
    try {
      return FactsReader.read(bytes, 0, bytes.length);
    } catch (BadFacts bad) {
      throw Problem.invalid(
          "facts-malformed", Text.of(bad.message().chinese(), bad.message().english()));
    }
  }

  private static String text(Answer answer, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (answer) {
      case Decision decision -> DecisionWriter.write(decision, language, out);
      case Refusal refusal -> RefusalWriter.write(refusal, language, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
