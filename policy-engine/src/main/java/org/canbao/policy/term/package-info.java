/**
 * Shared values of all matters: money, dated and cited terms, reasons and the readings behind them.
 *
 * <p>Start with {@link org.canbao.policy.term.Term} and {@link org.canbao.policy.term.Reason}.
 */
package org.canbao.policy.term;
