package org.canbao.benchmarks.matching;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.canbao.invented.TruePerson;
import org.canbao.invented.feed.Column;
import org.canbao.invented.feed.FeedLine;
import org.canbao.matching.identifier.AreaCodes;
import org.canbao.population.Database;
import org.canbao.population.ExactComparison;

/** 整体比对: writes a case as two files and has them compared as a whole. */
final class CaseFiles {

  private final Path register;
  private final Path feed;
  private final Path folder;

  private CaseFiles(Path folder) {
    this.folder = folder;
    this.register = folder.resolve("register.csv");
    this.feed = folder.resolve("feed.csv");
  }

  static CaseFiles write(Case one, Path folder) throws IOException {
    Files.createDirectories(folder);
    CaseFiles files = new CaseFiles(folder);
    try (BufferedWriter out = Files.newBufferedWriter(files.register)) {
      out.write("person,number,name,died\n");
      for (TruePerson person : one.registered().values()) {
        out.write(
            "%d,%s,%s,%s%n"
                .formatted(
                    person.index(),
                    person.papers().number(),
                    person.name(),
                    person.died().map(LocalDate::toString).orElse("")));
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(files.feed)) {
      out.write("row,number,name,birth\n");
      for (int row = 0; row < one.lines().size(); row++) {
        FeedLine line = one.lines().get(row);
        out.write(
            "%d,\"%s\",\"%s\",\"%s\"%n"
                .formatted(
                    row, line.get(Column.NUMBER), line.get(Column.NAME), line.get(Column.BORN)));
      }
    }
    return files;
  }

  /** From files to lists. */
  ExactComparison.Counts compare(Database database) throws SQLException, IOException {
    return ExactComparison.compare(
        database, AreaCodes.ANY, register, feed, folder.resolve("lists"));
  }
}
