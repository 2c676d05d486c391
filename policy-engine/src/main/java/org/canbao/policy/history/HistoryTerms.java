package org.canbao.policy.history;

import org.canbao.policy.term.Term;

/**
 * 参保史条款: which years count as insured and which as gaps.
 *
 * @param firstCountableYear the first coverage year that can be a gap
 * @param toleratedMonths uninsured months of a year that employee cover or absence may leave
 */
public record HistoryTerms(Term<Integer> firstCountableYear, Term<Integer> toleratedMonths) {}
