package org.canbao.service.batch;

import java.util.Optional;
import org.canbao.service.enrolment.Basis;
import org.canbao.service.enrolment.Scheme;
import org.canbao.service.person.organisation.Organisation;

/** 经办单位: who hands a list in. */
public enum Sponsor {
  VILLAGE(Optional.empty(), Scheme.RESIDENT, Basis.HUKOU),
  SCHOOL(Optional.of(Organisation.Kind.SCHOOL), Scheme.RESIDENT, Basis.SCHOOL),
  KINDERGARTEN(Optional.of(Organisation.Kind.KINDERGARTEN), Scheme.RESIDENT, Basis.SCHOOL),
  UNIVERSITY(Optional.of(Organisation.Kind.UNIVERSITY), Scheme.RESIDENT, Basis.SCHOOL),
  EMPLOYER(Optional.of(Organisation.Kind.EMPLOYER), Scheme.EMPLOYEE, Basis.WORKPLACE);

  private final Optional<Organisation.Kind> organisation;
  private final Scheme scheme;
  private final Basis basis;

  Sponsor(Optional<Organisation.Kind> organisation, Scheme scheme, Basis basis) {
    this.organisation = organisation;
    this.scheme = scheme;
    this.basis = basis;
  }

  /** The kind of organisation it is, unless it is a village. */
  public Optional<Organisation.Kind> organisation() {
    return organisation;
  }

  /** The scheme in which it enrols people. */
  public Scheme scheme() {
    return scheme;
  }

  /** The right by which people are enrolled of whom the list says no other. */
  public Basis basis() {
    return basis;
  }
}
