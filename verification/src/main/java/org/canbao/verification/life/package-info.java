/**
 * 参保经历: the histories that are tried, and the rules that decide them.
 *
 * <p>A {@link org.canbao.verification.life.Life} is a row of years of a few kinds; a {@link
 * org.canbao.verification.life.TrialArea} turns it into facts and has them decided.
 */
package org.canbao.verification.life;
