package org.canbao.invented;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** 虚构县文件: writes an invented population as one file for each table, ready for COPY. */
public final class CountyFiles {

  private static final int CHUNKS = 4;

  private CountyFiles() {}

  /** Writes into a folder; returns how many bytes. */
  public static long write(County county, int threads, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<Table, OutputStream> files = new EnumMap<>(Table.class);
    long[] bytes = new long[1];
    try {
      for (Table table : Table.values()) {
        files.put(table, open(folder.resolve(table.title() + ".copy")));
      }
      new Population(county)
          .forEach(threads, CHUNKS, Seals::open, (batch, _) -> bytes[0] += write(batch, files));
    } finally {
      for (OutputStream file : files.values()) {
        file.close();
      }
    }
    return bytes[0];
  }

  private static long write(Batch batch, Map<Table, OutputStream> files) throws IOException {
    long bytes = 0;
    for (Table table : Table.values()) {
      Rows rows = batch.of(table);
      rows.writeTo(files.get(table));
      bytes += rows.size();
    }
    return bytes;
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /**
   * Writes the people of an area: {@code FOLDER AREA PEOPLE SEED THREADS}.
   *
   * @param arguments the five of them
   */
  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    long[] divisions = new long[1];
    County county =
        new County(
            arguments[1],
            Integer.parseInt(arguments[2]),
            Long.parseLong(arguments[3]),
            County.DEMONSTRATION_DAY,
            Places.of(arguments[1], _ -> ++divisions[0]));
    long ready = System.nanoTime();
    long bytes = write(county, Integer.parseInt(arguments[4]), Path.of(arguments[0]));
    double seconds = (System.nanoTime() - ready) / 1e9;
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .printf(
            "%,d people, %,d bytes in %.2f s: %,.0f people/s (divisions read in %.2f s)%n",
            county.people(), bytes, seconds, county.people() / seconds, (ready - began) / 1e9);
  }
}
