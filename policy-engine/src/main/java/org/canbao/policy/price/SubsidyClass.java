package org.canbao.policy.price;

import org.canbao.policy.term.Identity;

/**
 * 资助类别: a group and the way its contribution is subsidised.
 *
 * @param identity the group
 * @param subsidy the way
 */
public record SubsidyClass(Identity identity, Subsidy subsidy) {}
