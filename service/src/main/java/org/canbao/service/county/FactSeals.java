package org.canbao.service.county;

import java.util.Set;
import java.util.function.Supplier;
import org.canbao.invented.Rows;
import org.canbao.invented.Seals;
import org.canbao.service.protection.FieldPlace;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.protection.Protection;
import org.canbao.service.protection.SealingWorker;

/** 事实加密: seals the numbers of invented people as the person file seals those of real ones. */
final class FactSeals implements Seals {

  private static final String TABLE = "person_fact";
  private static final FieldPlace DOCUMENT =
      FieldPlace.of(TABLE, "sealed", ProtectedField.DOCUMENT_NUMBER);
  private static final FieldPlace PHONE = FieldPlace.of(TABLE, "sealed", ProtectedField.PHONE);

  private final SealingWorker worker;

  private FactSeals(SealingWorker worker) {
    this.worker = worker;
  }

  /** Asks for the keys, which the running transaction holds from now on. */
  static Supplier<Seals> of(Protection protection) {
    Supplier<SealingWorker> workers =
        protection.workers(
            TABLE,
            Set.of(
                ProtectedField.DOCUMENT_NUMBER, ProtectedField.NUMBER_TAIL, ProtectedField.PHONE));
    return () -> new FactSeals(workers.get());
  }

  @Override
  public void write(Rows rows, long fact, Kind kind, String number) {
    FieldPlace place =
        switch (kind) {
          case DOCUMENT -> DOCUMENT;
          case PHONE -> PHONE;
        };
    rows.binary(worker.seal(place.in(fact), number).bytes())
        .binary(worker.index(place.kind(), number).bytes());
    switch (kind) {
      case DOCUMENT -> rows.binary(worker.index(ProtectedField.NUMBER_TAIL, number).bytes());
      case PHONE -> rows.none();
    }
  }
}
