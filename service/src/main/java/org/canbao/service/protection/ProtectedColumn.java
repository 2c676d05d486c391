package org.canbao.service.protection;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 受保护的列: a column of sealed values, told to the rotation of keys as a bean.
 *
 * @param place the column, without a row
 * @param idColumn what tells rows apart; its text form is the row of a bound place
 * @param indexColumn the blind index beside it, when it can be searched
 * @param bound whether each value is sealed for its own row
 * @param only which rows hold values of this kind, where a column holds several
 */
public record ProtectedColumn(
    FieldPlace place,
    String idColumn,
    Optional<String> indexColumn,
    boolean bound,
    Optional<Only> only) {

  /** 限于: rows with a word in a column. */
  public record Only(String column, String word) {

    private static final Pattern WORD = Pattern.compile("[A-Z_]{1,60}");

    public Only {
      if (!WORD.matcher(word).matches()) {
        throw new IllegalArgumentException("the word is of large letters");
      }
    }

    String condition() {
      return "%s = '%s'".formatted(column, word);
    }
  }

  /** A column that holds values of one kind. */
  public ProtectedColumn(
      FieldPlace place, String idColumn, Optional<String> indexColumn, boolean bound) {
    this(place, idColumn, indexColumn, bound, Optional.empty());
  }

  public ProtectedColumn {
    if (!place.row().isEmpty()) {
      throw new IllegalArgumentException("a column is the place of all its rows, not of one");
    }
    // The same check of names as for the column itself: they become SQL.
    FieldPlace.of(place.table(), idColumn, place.kind());
    only.ifPresent(rows -> FieldPlace.of(place.table(), rows.column(), place.kind()));
    indexColumn.ifPresent(name -> FieldPlace.of(place.table(), name, place.kind()));
  }

  /** A condition on the rows of this kind. */
  public String condition() {
    return only.map(Only::condition).orElse("true");
  }

  /** The place of a value in the row of an identity. */
  public FieldPlace placeIn(Object row) {
    return bound ? place.in(row) : place;
  }
}
