package org.canbao.service.access.web;

import org.canbao.service.access.account.PersonalValues;
import org.canbao.service.access.account.PersonalValues.Field;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.account.StaffAccount.Workplace;
import org.springframework.stereotype.Component;

/** Makes {@link StaffView}s. */
@Component
class StaffViews {

  private final PersonalValues values;

  StaffViews(PersonalValues values) {
    this.values = values;
  }

  StaffView view(StaffAccount account) {
    return new StaffView(
        account.id(),
        account.login(),
        account.name(),
        account.workplace().map(Workplace::code),
        account.state(),
        account.roles(),
        account.territory().prefixes(),
        account.secondFactor(),
        values.masked(Field.PHONE, account),
        values.masked(Field.IDENTITY_NUMBER, account));
  }
}
