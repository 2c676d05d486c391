package org.canbao.invented;

import java.nio.ByteBuffer;
import org.canbao.invented.Person.Spell;

/** 缴费行: the bill of an enrolment, who bears it, and the posting that paid it, in balance. */
final class MoneyRows {

  private static final long FIRST_FACTOR = 0x9E3779B97F4A7C15L;
  private static final long SECOND_FACTOR = 0xC2B2AE3D27D4EB4FL;

  private final Batch batch;
  private final ByteBuffer fingerprint = ByteBuffer.allocate(2 * Long.BYTES);

  MoneyRows(Batch batch) {
    this.batch = batch;
  }

  void write(long enrolment, Person person, Cover cover, String area) {
    long price = Prices.of(cover.year());
    long helped = assistance(person, cover, price);
    bill(enrolment, person, cover, area);
    line(enrolment * 2, enrolment, "PREMIUM", cover.year(), price);
    share(enrolment * 2, "MEDICAL_ASSISTANCE", helped);
    share(enrolment * 2, "PERSON", price - helped);
    long own = price - helped;
    if (cover.repairs() > 0) {
      long repair = price * cover.repairs();
      line(enrolment * 2 + 1, enrolment, "REPAIR", cover.year() - cover.repairs(), repair);
      share(enrolment * 2 + 1, "PERSON", repair);
      own += repair;
    }
    movement(enrolment, person, cover);
    entries(enrolment, person, "PERSON", own);
    entries(enrolment, person, "MEDICAL_ASSISTANCE", helped);
  }

  private static long assistance(Person person, Cover cover, long price) {
    long most = 0;
    for (Spell spell : person.identities()) {
      if (spell.from() <= cover.paidOn() && cover.paidOn() < spell.until()) {
        most = Math.max(most, Prices.assistance(spell.code(), price));
      }
    }
    return most;
  }

  private void bill(long id, Person person, Cover cover, String area) {
    batch
        .of(Table.BILL)
        .number(id)
        .number(id)
        .number(person.id())
        .number(person.home().hukou().id())
        .word(area)
        .number(cover.year())
        .day(Days.of(cover.year() - 1, 12, 31))
        .text(Words.PAID)
        .text(Words.MAKER)
        .day(cover.paidOn())
        .end();
  }

  private void line(long id, long bill, String kind, int year, long price) {
    batch
        .of(Table.BILL_LINE)
        .number(id)
        .number(bill)
        .word(kind)
        .number(year)
        .money(price)
        .text(Words.NO_REASON)
        .end();
  }

  private void share(long line, String funder, long amount) {
    if (amount > 0) {
      batch.of(Table.BILL_SHARE).number(line).word(funder).money(amount).end();
    }
  }

  private void movement(long id, Person person, Cover cover) {
    fingerprint.putLong(0, id * FIRST_FACTOR).putLong(Long.BYTES, id * SECOND_FACTOR);
    batch
        .of(Table.MONEY_MOVEMENT)
        .number(id)
        .text(Words.POSTING)
        .text(Words.TAX)
        .number(id)
        .number(person.id())
        .number(id)
        .number(person.home().hukou().id())
        .day(cover.paidOn())
        .binary(fingerprint.array())
        .text(Words.MAKER)
        .day(cover.paidOn())
        .end();
  }

  private void entries(long movement, Person person, String funder, long amount) {
    if (amount == 0) {
      return;
    }
    Rows rows = batch.of(Table.LEDGER_ENTRY);
    rows.number(movement).text(Words.CHANNEL).none(2).word(funder).money(-amount).end();
    rows.number(movement)
        .text(Words.BILL)
        .number(movement)
        .number(person.id())
        .word(funder)
        .money(amount)
        .end();
  }
}
