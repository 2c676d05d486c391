package org.canbao.policy.limit;

/**
 * 奖励额度使用: the years in which catastrophic payments went beyond the base limit after penalty.
 *
 * @param years the years
 * @param known whether all of them can be told
 */
public record QuotaUse(int years, boolean known) {}
