/**
 * 批量核定: the same rules for a block of many people asked about the same area, year and day.
 *
 * <p>{@link org.canbao.policy.block.Standings} hold one person's standing in a few columns, {@link
 * org.canbao.policy.block.BlockPolicy} tabulates the rules of one resolved policy by calling them,
 * {@link org.canbao.policy.block.BlockRule} decides row by row into {@link
 * org.canbao.policy.block.Verdicts}, and {@link org.canbao.policy.block.Recalled} gives the full
 * reasons of one row again from its signature and the person's facts.
 */
package org.canbao.policy.block;
