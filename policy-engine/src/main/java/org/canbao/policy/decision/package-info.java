/**
 * 待遇核定: the whole decision for one person, put together from the matters.
 *
 * <p>{@link org.canbao.policy.decision.Decider} takes facts, a day and a {@link
 * org.canbao.policy.decision.PolicyBook} and gives an {@link org.canbao.policy.decision.Answer}.
 */
package org.canbao.policy.decision;
