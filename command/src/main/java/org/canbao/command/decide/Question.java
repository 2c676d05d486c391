package org.canbao.command.decide;

import java.time.LocalDate;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.Language;

/**
 * 核定要求: what is the same for every line of a run.
 *
 * @param policies the policies in force
 * @param on the day asked
 * @param layout how decisions are written
 * @param language the language of reasons and refusals
 */
record Question(PolicyBook policies, LocalDate on, Layout layout, Language language) {}
