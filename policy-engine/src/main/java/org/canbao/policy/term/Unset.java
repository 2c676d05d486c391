package org.canbao.policy.term;

/**
 * 未规定: no loaded document gives this term for this area and year.
 *
 * @param name the term
 * @param area the pooling area asked about
 * @param year the coverage year asked about
 */
public record Unset<T>(TermName name, String area, int year) implements Setting<T> {}
