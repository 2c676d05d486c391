/**
 * 核定结果输出: a decision as a line of JSON for programs, or as a page for a clerk.
 *
 * <p>Nothing is computed here: {@link org.canbao.contract.decision.DecisionWriter} and {@link
 * org.canbao.contract.decision.DecisionPage} only lay out what the engine decided.
 */
package org.canbao.contract.decision;
