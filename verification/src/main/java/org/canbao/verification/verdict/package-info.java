/**
 * 结论: whether a law holds, and whether it follows from a document that it does not.
 *
 * <p>Start with {@link org.canbao.verification.verdict.Verdict}.
 */
package org.canbao.verification.verdict;
