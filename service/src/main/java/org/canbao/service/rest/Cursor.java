package org.canbao.service.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * 游标: the sort key of the last item seen, from where the next page goes on. Opaque to those who
 * carry it.
 */
public final class Cursor {

  private static final int LONGEST = 500;

  private Cursor() {}

  /** Writes a sort key as a cursor; no part of it may be personal data. */
  public static String of(Object... sortKey) {
    StringBuilder key = new StringBuilder();
    for (Object part : sortKey) {
      String text = part.toString();
      key.append(text.length()).append(':').append(text);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the parts of a cursor's sort key; refuses what this service did not write. */
  public static List<String> parts(String cursor, int count) {
    if (cursor.length() > LONGEST) {
      throw unknown();
    }
    try {
      List<String> parts =
          split(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
      if (parts.size() == count) {
        return parts;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw unknown();
    }
    throw unknown();
  }

  /** Reads a cursor whose sort key is one number. */
  public static long number(String cursor) {
    try {
      return Long.parseLong(parts(cursor, 1).getFirst());
    } catch (NumberFormatException e) {
      throw unknown();
    }
  }

  private static List<String> split(String key) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < key.length()) {
      int colon = key.indexOf(':', at);
      int end = colon + 1 + Integer.parseInt(key.substring(at, colon));
      parts.add(key.substring(colon + 1, end));
      at = end;
    }
    return parts;
  }

  /** The refusal of a cursor that is not one. */
  public static Problem unknown() {
    return Problem.invalid(
        "cursor-unknown",
        Text.of(
            "参数 after 不是本系统给出的游标，请从第一页开始",
            "after is not a cursor of this service; start from the first page"));
  }
}
