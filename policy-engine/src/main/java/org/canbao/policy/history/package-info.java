/**
 * 参保缴费史: what is known of one person, and the sets of years that follow from it.
 *
 * <p>{@link org.canbao.policy.history.Facts} are what a caller gives, {@link
 * org.canbao.policy.history.EnrolmentHistory} is what the rules read.
 */
package org.canbao.policy.history;
