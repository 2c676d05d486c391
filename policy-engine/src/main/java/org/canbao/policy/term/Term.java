package org.canbao.policy.term;

/**
 * 条款值: a policy value that never travels without the clause that set it.
 *
 * @param name which term it is
 * @param value the value; its unit is that of the term
 * @param source the clause
 * @param modality how strictly the clause binds
 * @param provenance where the value comes from
 * @param readings the readings (解释口径) that the value leans on
 */
public record Term<T>(
    TermName name,
    T value,
    Citation source,
    Modality modality,
    Provenance provenance,
    Readings readings)
    implements Setting<T> {

  /** Tells whether no source gives this value. */
  public boolean isIllustrative() {
    return provenance instanceof Provenance.Illustrative;
  }

  @Override
  public String toString() {
    return "%s = %s (%s)".formatted(name.key(), value, source);
  }
}
