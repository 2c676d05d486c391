package org.canbao.service.person.fact;

/**
 * 所在位置: where a fact stands in a request, so that a refusal can name the field.
 *
 * @param whole the fact is one value there, without parts of its own
 */
public record Place(String path, boolean whole) {

  /** 无: what was not sent but follows. */
  public static final Place NOWHERE = new Place("", true);

  /** The path of a part of the fact. */
  String of(String part) {
    return whole ? path : path + "." + part;
  }
}
