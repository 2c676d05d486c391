/**
 * 比对决定: takes a row through the stages from exact numbers to weighed evidence, and decides or asks.
 *
 * <p>A {@link org.canbao.matching.decision.Link} is made by {@link
 * org.canbao.matching.decision.Vetoes} alone, so a link that a veto forbids does not exist.
 */
package org.canbao.matching.decision;
