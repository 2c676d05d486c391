package org.canbao.service.access.account;

import java.util.Optional;
import org.canbao.service.access.account.PersonalValues.Field;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.rest.Checks;

/** 帐号变更: what shall be different; what is absent stays. */
public record AccountChange(
    Optional<String> name,
    Optional<StaffAccount.State> state,
    Optional<String> phone,
    Optional<String> identityNumber) {

  void check() {
    Checks checks = new Checks();
    name.ifPresent(given -> PlainNumbers.refuse(checks.text(given, "name", 50), given, "name"));
    PersonalValues.check(checks, Field.PHONE, phone);
    PersonalValues.check(checks, Field.IDENTITY_NUMBER, identityNumber);
    checks.done();
  }
}
