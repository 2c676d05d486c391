package org.canbao.service.protection;

import java.util.Optional;

/**
 * 受保护的列: a column of sealed values, told to the rotation of keys as a bean.
 *
 * @param place the column, without a row
 * @param idColumn what tells rows apart; its text form is the row of a bound place
 * @param indexColumn the blind index beside it, when it can be searched
 * @param bound whether each value is sealed for its own row
 */
public record ProtectedColumn(
    FieldPlace place, String idColumn, Optional<String> indexColumn, boolean bound) {

  public ProtectedColumn {
    if (!place.row().isEmpty()) {
      throw new IllegalArgumentException("a column is the place of all its rows, not of one");
    }
    // The same check of names as for the column itself: they become SQL.
    FieldPlace.of(place.table(), idColumn, place.kind());
    indexColumn.ifPresent(name -> FieldPlace.of(place.table(), name, place.kind()));
  }

  /** The place of a value in the row of an identity. */
  public FieldPlace placeIn(Object row) {
    return bound ? place.in(row) : place;
  }
}
