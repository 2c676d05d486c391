package org.canbao.service.division.change;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * 区划变更: something that happens to the tree of divisions on a day.
 *
 * <p>Codes are those of the day before. A change may be written by hand and kept as JSON, so its
 * parts may be anything until {@link DivisionChanges} has checked them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DivisionChange.Found.class, name = "FOUND"),
  @JsonSubTypes.Type(value = DivisionChange.Rename.class, name = "RENAME"),
  @JsonSubTypes.Type(value = DivisionChange.Recode.class, name = "RECODE"),
  @JsonSubTypes.Type(value = DivisionChange.Merge.class, name = "MERGE"),
  @JsonSubTypes.Type(value = DivisionChange.Split.class, name = "SPLIT"),
  @JsonSubTypes.Type(value = DivisionChange.Abolish.class, name = "ABOLISH")
})
public sealed interface DivisionChange {

  /** 生效日: the first day on which it holds. */
  LocalDate on();

  /** 依据: the document or announcement that says so. */
  String source();

  /** 设立: a new division, below the one whose code its own begins with. */
  record Found(LocalDate on, String source, String code, String name) implements DivisionChange {}

  /** 更名. */
  record Rename(LocalDate on, String source, String code, String name) implements DivisionChange {}

  /**
   * 代码变更、改隶: a new code for a division and, with it, for everything below. A code that begins with
   * that of another division moves it below that one.
   */
  record Recode(LocalDate on, String source, String code, String newCode, Optional<String> name)
      implements DivisionChange {
    public Recode {
      name = Objects.requireNonNullElse(name, Optional.empty());
    }
  }

  /**
   * 合并: divisions end and another takes them over, with what is below them.
   *
   * @param into one that stands, or with a name a new one
   * @param newCodes of children whose last digits are taken already in the division they come to
   */
  record Merge(
      LocalDate on, String source, List<String> codes, Heir into, Map<String, String> newCodes)
      implements DivisionChange {
    public Merge {
      codes = codes == null ? List.of() : List.copyOf(codes);
      newCodes = newCodes == null ? Map.of() : Map.copyOf(newCodes);
    }
  }

  /**
   * 分立: a division is divided among others, and every child goes to one of them. It ends, unless
   * one of them has its own code: then it goes on as that one, and only the others leave it.
   *
   * @param newCodes of children whose last digits are taken already in the division they come to
   */
  record Split(
      LocalDate on, String source, String code, List<Share> shares, Map<String, String> newCodes)
      implements DivisionChange {
    public Split {
      shares = shares == null ? List.of() : List.copyOf(shares);
      newCodes = newCodes == null ? Map.of() : Map.copyOf(newCodes);
    }
  }

  /** 撤销: a division that has nothing below it any more ends, and nobody is said to take it over. */
  record Abolish(LocalDate on, String source, String code) implements DivisionChange {}

  /** 承继者: one that stands, or with a name one that is founded on the day. */
  record Heir(String code, Optional<String> name) {
    public Heir {
      name = Objects.requireNonNullElse(name, Optional.empty());
    }
  }

  /** 份额: who takes over and which children come along. */
  record Share(Heir heir, List<String> children) {
    public Share {
      children = children == null ? List.of() : List.copyOf(children);
    }
  }
}
