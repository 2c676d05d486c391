package org.canbao.policy.limit;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Term;

/**
 * 限额案情: what the payment limit of one person in one year depends on.
 *
 * @param year the coverage year
 * @param resident resident years up to and with it
 * @param bridged years that neither count nor break
 * @param gaps gap years before it
 * @param withoutBenefit resident years without a single day of benefits (R16)
 * @param unknownBenefit what must be known to tell those years
 * @param outside resident years in which the person stood outside the limit; empty when unknown
 * @param outsideAs the term that puts the person outside the limit in the year asked
 * @param benefits what the funds paid; empty when unknown
 * @param absencesKnown whether lawful absences are known
 */
public record LimitCase(
    int year,
    int resident,
    int bridged,
    int gaps,
    int withoutBenefit,
    List<MissingFact> unknownBenefit,
    Optional<Integer> outside,
    Optional<Term<Identity>> outsideAs,
    Optional<List<YearlyBenefits>> benefits,
    boolean absencesKnown) {}
