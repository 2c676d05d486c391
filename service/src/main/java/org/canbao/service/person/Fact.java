package org.canbao.service.person;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * 事实: one thing that somebody told of a person.
 *
 * @param rank of its source among those that tell this field; the smallest is believed
 */
public record Fact(
    long id,
    long person,
    FactField field,
    FactContent content,
    Span valid,
    String source,
    int rank,
    Known known) {

  /**
   * 知悉: who told it when, and when it ceased to be known.
   *
   * @param index the blind index of a sealed value, empty without one
   */
  public record Known(
      String by, Instant at, Optional<String> endedBy, Optional<Instant> endedAt, byte[] index) {

    public Known {
      index = index.clone();
    }

    @Override
    public byte[] index() {
      return index.clone();
    }

    /** Whether it was known at a moment. */
    public boolean holds(Instant moment) {
      return !at.isAfter(moment) && endedAt.map(moment::isBefore).orElse(true);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Known that
          && by.equals(that.by)
          && at.equals(that.at)
          && endedBy.equals(that.endedBy)
          && endedAt.equals(that.endedAt)
          && Arrays.equals(index, that.index);
    }

    @Override
    public int hashCode() {
      return at.hashCode();
    }
  }

  /** 竞争键: facts of one key exclude each other on one day. */
  public String rivalry() {
    return switch (field.rivals()) {
      case ALL -> field.name();
      case SAME_CODE -> field.name() + ':' + content.code().orElse("");
      case SAME_VALUE -> field.name() + ':' + value();
    };
  }

  private String value() {
    return content.words().orElseGet(() -> HexFormat.of().formatHex(known.index()));
  }

  /** Without its content: it may stand in a log. */
  @Override
  public String toString() {
    return "Fact[" + id + ", " + field + "]";
  }
}
