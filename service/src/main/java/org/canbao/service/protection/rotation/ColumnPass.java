package org.canbao.service.protection.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.canbao.service.protection.FieldPlace;
import org.canbao.service.protection.Plain;
import org.canbao.service.protection.Protected;
import org.canbao.service.protection.ProtectedColumn;
import org.canbao.service.protection.Protection;
import org.canbao.service.protection.cipher.BrokenSeal;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 列轮换: seals the values of one column anew, a few hundred in each transaction. It may be stopped
 * anywhere and begun again; a value that is up to date is left alone, one that cannot be opened is
 * left as it is and told.
 */
final class ColumnPass {

  private final ProtectedColumn column;
  private final Protection protection;
  private final ColumnRows rows;
  private final Optional<Collection<Integer>> oldKeys;

  private final List<String> broken = new ArrayList<>();
  private long moved;

  /**
   * A pass over the values sealed with old keys, or over all of them when their indexes are made
   * anew.
   */
  ColumnPass(
      ProtectedColumn column,
      Protection protection,
      ColumnRows rows,
      Optional<Collection<Integer>> oldKeys) {
    this.column = column;
    this.protection = protection;
    this.rows = rows;
    this.oldKeys = oldKeys;
  }

  void run(TransactionTemplate transactions) {
    Optional<String> last = Optional.empty();
    do {
      Optional<String> after = last;
      last = transactions.execute(_ -> batch(after));
    } while (last.isPresent());
  }

  long moved() {
    return moved;
  }

  /** Rows whose value does not open, by their identity. */
  List<String> broken() {
    return broken;
  }

  private Optional<String> batch(Optional<String> after) {
    List<ColumnRows.Row> read = rows.after(after, oldKeys);
    List<ColumnRows.Row> old = new ArrayList<>();
    List<ColumnRows.Row> renewed = new ArrayList<>();
    for (ColumnRows.Row row : read) {
      renewed(row)
          .ifPresent(
              next -> {
                old.add(row);
                renewed.add(next);
              });
    }
    if (!old.isEmpty()) {
      moved += rows.rewrite(old, renewed);
    }
    return read.isEmpty() ? Optional.empty() : Optional.of(read.getLast().id());
  }

  private Optional<ColumnRows.Row> renewed(ColumnRows.Row row) {
    FieldPlace place = column.placeIn(row.id());
    try {
      Protected value = Protected.of(row.value());
      Plain plain = protection.open(place, value);
      Protected sealed = protection.seal(place, plain.text());
      if (!protection.open(place, sealed).equals(plain)) {
        throw new IllegalStateException("a value changed when it was sealed anew");
      }
      byte[] index = column.indexColumn().isPresent() ? index(plain) : row.index();
      boolean current = sealed.key() == value.key() && Arrays.equals(index, row.index());
      return current
          ? Optional.empty()
          : Optional.of(new ColumnRows.Row(row.id(), sealed.bytes(), index));
    } catch (BrokenSeal unreadable) {
      broken.add(row.id());
      return Optional.empty();
    }
  }

  private byte[] index(Plain plain) {
    return protection.index(plain.kind(), plain.text()).bytes();
  }
}
