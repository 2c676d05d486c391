package org.canbao.invented;

import java.util.List;

/** 表: the tables that are filled, in an order in which each comes after those it refers to. */
public enum Table {
  ORGANISATION("id", "kind", "code", "name", "division_id"),
  HOUSEHOLD("id", "division_id"),
  PERSON(
      "id",
      "file_id",
      "name",
      "name_sound",
      "name_initials",
      "sex",
      "born",
      "life",
      "life_since",
      "division_id",
      "hukou_id",
      "school_id",
      "employer_id",
      "household_id",
      "created_by"),
  PERSON_FACT(
      "id",
      "person_id",
      "field",
      "code",
      "words",
      "day",
      "division_id",
      "organisation_id",
      "household_id",
      "sealed",
      "sealed_index",
      "tail_index",
      "valid_from",
      "valid_to",
      "source",
      "recorded_by"),
  ENROLMENT(
      "id",
      "person_id",
      "file_id",
      "scheme",
      "area",
      "division_id",
      "organisation_id",
      "coverage_year",
      "covered",
      "basis",
      "state",
      "ended_because",
      "paid_on",
      "repair_years",
      "arrears_paid",
      "registered_by",
      "registered_at"),
  ENROLMENT_EVENT("enrolment_id", "state", "covered", "actor", "at"),
  YEARLY_BENEFIT("person_id", "year", "fund_paid", "catastrophic_paid"),
  BILL(
      "id",
      "enrolment_id",
      "person_id",
      "division_id",
      "area",
      "coverage_year",
      "due_by",
      "state",
      "issued_by",
      "issued_at"),
  BILL_LINE("id", "bill_id", "kind", "year", "price", "reason"),
  BILL_SHARE("line_id", "funder", "amount"),
  MONEY_MOVEMENT(
      "id",
      "kind",
      "channel",
      "reference",
      "person_id",
      "bill_id",
      "division_id",
      "booked_on",
      "fingerprint",
      "recorded_by",
      "recorded_at"),
  LEDGER_ENTRY("movement_id", "account", "bill_id", "person_id", "funder", "amount");

  private final List<String> columns;

  Table(String... columns) {
    this.columns = List.of(columns);
  }

  /** The name of the table in the database. */
  public String title() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The columns of its rows, in their order. */
  public List<String> columns() {
    return columns;
  }

  /** The statement that takes its rows in. */
  public String copy() {
    return "copy %s (%s) from stdin".formatted(title(), String.join(", ", columns));
  }
}
