package org.canbao.policy.limit;

/**
 * 激励明细: the years behind the awards and the penalty.
 *
 * @param continuity years that earned a continuity step
 * @param claimFree years whose claim-free step stands
 * @param clearedBy years in which use of the award quota cleared earlier claim-free steps
 * @param gaps gap years that lower the limit
 */
public record AwardParts(int continuity, int claimFree, int clearedBy, int gaps) {}
