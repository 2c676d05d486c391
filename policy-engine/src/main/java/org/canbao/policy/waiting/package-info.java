/**
 * 待遇等待期: exemptions, scheme switches, fixed and variable waits, and their repair.
 *
 * <p>{@link org.canbao.policy.waiting.WaitingRule} decides one coverage year from a {@link
 * org.canbao.policy.waiting.Posting} and the {@link org.canbao.policy.waiting.WaitingTerms}.
 */
package org.canbao.policy.waiting;
