/**
 * 验证: proves the laws of the policy for an area over every history, or shows the shortest one that
 * breaks a law.
 *
 * <p>{@link org.canbao.verification.Verification} gives a {@link org.canbao.verification.Proof};
 * {@link org.canbao.verification.ProofPage} writes it down.
 */
package org.canbao.verification;
