package org.canbao.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canbao.documents.DocumentSource;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;

/** 案例集: all cases of the product, and the policies under which they are run. */
public final class Casebook {

  /** 事项: one table each; a new table is added here. */
  static final List<String> TABLES =
      List.of(
          "published",
          "waiting-period",
          "window",
          "exemption",
          "scheme-switch",
          "repair",
          "insured-year",
          "continuity",
          "claim-free",
          "lapse-penalty",
          "payment-limit",
          "price",
          "subsidy",
          "next-year",
          "undecided",
          "refusal",
          "what-if");

  /** 虚构地区的文件: laid over the shipped ones, for values and choices that no real area uses. */
  static final List<String> DOCUMENTS =
      List.of(
          "239900-heilongjiang-city",
          "960000-ding-province",
          "960100-ding-city",
          "970000-bing-province",
          "970100-bing-city",
          "980000-yi-province",
          "980100-yi-city",
          "990000-jia-province",
          "990100-jia-city");

  /** 另一个国家的文件: for what the nation's document fixes for everybody. */
  static final List<String> ANOTHER_NATION = List.of("nation", "950100-wu-city");

  private Casebook() {}

  /** Returns all cases, in the order of the tables. */
  public static List<PolicyCase> shipped() {
    return TABLES.stream()
        .map(table -> table + ".csv")
        .flatMap(file -> CaseTable.read(file, text(file)).stream())
        .toList();
  }

  /** Returns the shipped documents with those of the invented areas, and the other nation's. */
  public static List<PolicyLibrary> libraries() {
    return List.of(
        PolicyLibrary.shipped().with(sources("documents", DOCUMENTS)),
        PolicyLibrary.load(sources("another-nation", ANOTHER_NATION)));
  }

  /** Returns the policies of all areas of which cases speak. */
  public static PolicyBook book() {
    return joined(libraries().stream().map(PolicyLibrary::book).toList());
  }

  /** Joins books that speak of different areas. */
  public static PolicyBook joined(List<PolicyBook> books) {
    Map<String, AreaPolicies> areas = new HashMap<>();
    books.forEach(book -> areas.putAll(book.areas()));
    return new PolicyBook(areas);
  }

  private static List<DocumentSource> sources(String folder, List<String> names) {
    return names.stream()
        .map(name -> folder + "/" + name + ".yaml")
        .map(file -> new DocumentSource(file, text(file)))
        .toList();
  }

  private static String text(String file) {
    try (InputStream in = Casebook.class.getResourceAsStream("/casebook/" + file)) {
      if (in == null) {
        throw new IllegalStateException("expected the resource casebook/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
