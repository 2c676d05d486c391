package org.canbao.service.person;

/**
 * 单位所在: a school or employer, and where it lies.
 *
 * @param kind of the dictionary {@code organisation-kind}
 * @param division the number of a division
 */
public record PlacedOrganisation(long id, String kind, long division) {}
