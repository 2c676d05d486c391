package org.canbao.service.access.web;

import org.canbao.service.access.account.PersonalValues;
import org.canbao.service.access.account.PersonalValues.Field;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.AssignedDivisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes {@link StaffView}s. */
@Component
class StaffViews {

  private final PersonalValues values;
  private final AssignedDivisions divisions;

  StaffViews(PersonalValues values, AssignedDivisions divisions) {
    this.values = values;
    this.divisions = divisions;
  }

  @Transactional(readOnly = true)
  StaffView view(StaffAccount account) {
    return new StaffView(
        account.id(),
        account.login(),
        account.name(),
        account.division().flatMap(divisions::code),
        account.state(),
        account.roles(),
        account.territory().prefixes(),
        account.secondFactor(),
        values.masked(Field.PHONE, account.id()),
        values.masked(Field.IDENTITY_NUMBER, account.id()));
  }
}
