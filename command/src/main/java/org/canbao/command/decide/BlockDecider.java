package org.canbao.command.decide;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.canbao.command.lines.LineBlock;
import org.canbao.contract.Message;
import org.canbao.contract.facts.BadFacts;
import org.canbao.contract.facts.FactsReader;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.Refusal;

/** 行块核定: decides the lines of one block, each for itself. */
final class BlockDecider {

  private static final Message OVERLONG =
      new Message(
          "超过1 MiB，未读取，应为每行一个JSON对象。",
          "longer than 1 MiB and not read, expected one JSON object on a line.");

  private final Question question;
  private final LineBlock block;
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private final List<String> refusals = new ArrayList<>();
  private int decided;

  private BlockDecider(Question question, LineBlock block) {
    this.question = question;
    this.block = block;
  }

  static DecidedBlock decide(Question question, LineBlock block) {
    BlockDecider decider = new BlockDecider(question, block);
    if (block.overlong()) {
      decider.refuse(block.firstLine(), OVERLONG.in(question.language()));
    }
    block.forEach(decider::line);
    return new DecidedBlock(decider.answers.toByteArray(), decider.decided, decider.refusals);
  }

  private void line(long number, int from, int length) {
    try {
      answer(number, from, length);
    } catch (BadFacts bad) {
      refuse(number, bad.message().in(question.language()));
    } catch (RuntimeException bug) {
      refuse(number, internal(bug).in(question.language()));
    }
  }

  private void answer(long number, int from, int length) throws BadFacts {
    var facts = FactsReader.read(block.bytes(), from, length);
    switch (Decider.decide(facts, question.on(), question.policies())) {
      case Decision decision -> {
        answer.reset();
        question.layout().write(decision, question.policies(), question.language(), answer);
        answers.writeBytes(answer.toByteArray());
        decided++;
      }
      case Refusal refusal -> refuse(number, objections(refusal));
    }
  }

  private String objections(Refusal refusal) {
    return refusal.objections().stream()
        .map(objection -> objection.text(question.language()))
        .collect(Collectors.joining(question.language().choose("", " ")));
  }

  private void refuse(long number, String sentence) {
    refusals.add("line " + number + ": " + sentence);
  }

  private static Message internal(RuntimeException bug) {
    String where = bug.getStackTrace().length == 0 ? "" : " " + bug.getStackTrace()[0];
    String what = bug.getClass().getSimpleName() + where;
    return Message.of(
        "程序内部错误（%s），这一行未核定，请报告。",
        "internal error (%s), the line was not decided, please report it.", what);
  }
}
