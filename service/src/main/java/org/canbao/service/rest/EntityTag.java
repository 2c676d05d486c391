package org.canbao.service.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 版本标签: the version of a record, as the headers ETag and If-Match carry it. */
public final class EntityTag {

  private static final Pattern FORM = Pattern.compile("\"v([0-9]{1,18})\"");

  private EntityTag() {}

  /** Writes a version as a tag: {@code "v3"}. */
  public static String of(long version) {
    return "\"v" + version + '"';
  }

  /** Reads the version that a change starts from; a change that does not say it is refused. */
  public static long require(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.preconditionMissing(
          "if-match-missing",
          Text.of(
              "修改时须在 If-Match 头中给出所读到的版本",
              "a change must name the version it starts from in the header If-Match"));
    }
    Matcher form = FORM.matcher(ifMatch);
    if (!form.matches()) {
      throw Problem.invalid(
          "if-match-malformed",
          Text.of("If-Match 头应形如 \"v3\"", "the header If-Match should look like \"v3\""));
    }
    return Long.parseLong(form.group(1));
  }
}
