package org.canbao.invented;

import java.util.List;

/** 工作台: one thread's batch and what writes into it. */
final class Desk {

  private final County county;
  private final Batch batch = new Batch();
  private final FactRows facts;
  private final EnrolmentRows enrolments;
  private int until;

  Desk(County county, Seals seals) {
    this.county = county;
    this.facts = new FactRows(batch.of(Table.PERSON_FACT), seals, county.day());
    this.enrolments = new EnrolmentRows(batch, county);
  }

  Batch batch() {
    return batch;
  }

  /** The chunk before which the batch ends. */
  int until() {
    return until;
  }

  Desk write(Organisations organisations, int from, int to) {
    batch.clear();
    until = to;
    if (from == 0) {
      organisations.all().forEach(this::organisation);
    }
    for (int number = from; number < to; number++) {
      chunk(new Chunk(county, organisations, number));
    }
    return this;
  }

  private void organisation(Organisation one) {
    batch
        .of(Table.ORGANISATION)
        .number(one.id())
        .word(one.kind().name())
        .word(one.code())
        .text(one.name())
        .number(one.division())
        .end();
  }

  private void chunk(Chunk chunk) {
    chunk.households(batch.of(Table.HOUSEHOLD));
    for (Person person : chunk.people()) {
      PersonRows.write(person, batch.of(Table.PERSON));
      facts.write(person, chunk.random());
      List<Cover> covers = History.of(person, county.day(), chunk.random());
      enrolments.write(person, covers, chunk.random());
    }
  }
}
