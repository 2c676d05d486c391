/**
 * 法则: the laws that every decision obeys, how each is tried, and what is found.
 *
 * <p>A {@link org.canbao.verification.law.Law} is tried by the class of its matter, which writes
 * into a {@link org.canbao.verification.law.Ledger}.
 */
package org.canbao.verification.law;
