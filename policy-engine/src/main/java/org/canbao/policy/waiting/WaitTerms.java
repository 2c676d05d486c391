package org.canbao.policy.waiting;

import org.canbao.policy.term.Term;

/**
 * 等待期长度条款.
 *
 * @param fixed the fixed wait (固定等待期)
 * @param variable the variable wait (变动等待期) for each counted gap year
 * @param gapBase which gap years count
 * @param lateCountsAsGap whether a late payment is one more gap
 * @param firstEnrolmentWaits whether a first-ever enrolment inside the window waits
 */
public record WaitTerms(
    Term<WaitLength> fixed,
    Term<WaitLength> variable,
    Term<GapBase> gapBase,
    Term<Boolean> lateCountsAsGap,
    Term<Boolean> firstEnrolmentWaits) {}
