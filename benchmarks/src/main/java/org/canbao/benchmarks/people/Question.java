package org.canbao.benchmarks.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.canbao.documents.DocumentSource;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.block.BlockPolicy;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;

/** 问题: what every benchmark asks of every person, and the policies under which it is asked. */
public final class Question {

  /** 芜湖. */
  public static final String AREA = "340200";

  /** The coverage year; late enough for every award, penalty and long gap to occur. */
  public static final int YEAR = 2031;

  /** The day asked, two months after the window has closed. */
  public static final LocalDate ON = LocalDate.of(2031, 3, 1);

  private static final String PRICES = "invented-prices.yaml";

  private Question() {}

  /** Returns the shipped policies with invented prices for the years that nobody published yet. */
  public static PolicyBook book() {
    return PolicyLibrary.shipped().with(List.of(new DocumentSource(PRICES, prices()))).book();
  }

  /** Returns the text of the document with the invented prices. */
  public static String prices() {
    try (InputStream in = Question.class.getResourceAsStream("/org/canbao/benchmarks/" + PRICES)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the policies of the area asked about. */
  public static AreaPolicies area(PolicyBook book) {
    return book.find(AREA).orElseThrow();
  }

  /** Returns the policy of the question made ready for blocks. */
  public static BlockPolicy blockPolicy(PolicyBook book) {
    return BlockPolicy.of(area(book), YEAR, ON);
  }
}
