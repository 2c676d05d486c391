package org.canbao.service.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.canbao.documents.DocumentSource;
import org.canbao.documents.PolicyLibrary;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 政策文件: those in force here, and those that were. */
@Component
@EnableConfigurationProperties(PolicySettings.class)
public class Instruments {

  private static final int REMEMBERED = 8;

  private final JdbcClient database;
  private final JsonMapper json;
  private final InstrumentSet current;
  private final Cache<String, InstrumentSet> earlier =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Instruments(JdbcClient database, JsonMapper json, PolicySettings settings) {
    this.database = database;
    this.json = json;
    this.current = InstrumentSet.of(sources(settings.folder()));
  }

  private static List<DocumentSource> sources(Path folder) {
    List<DocumentSource> sources = new ArrayList<>(PolicyLibrary.shippedSources());
    if (Files.isDirectory(folder)) {
      DocumentSource.inFolder(folder).stream()
          .map(
              source ->
                  new DocumentSource(
                      Path.of(source.name()).getFileName().toString(), source.text()))
          .forEach(sources::add);
    }
    return sources;
  }

  /** Those in force since this instance started. */
  public InstrumentSet current() {
    return current;
  }

  /**
   * Keeps the texts of those in force, so that what is decided by them can be decided again.
   *
   * @return whether they are new to this database
   */
  public boolean keepCurrent() {
    return !isKept()
        && database
                .sql(
                    """
                    insert into instrument_set (digest, documents) values (?, ?::jsonb) on conflict do nothing
                    """)
                .params(current.digest(), json.writeValueAsString(current.sources()))
                .update()
            > 0;
  }

  /** Asked with each decision, so that the texts need not be written out and sent each time. */
  private boolean isKept() {
    return database
        .sql("select exists (select from instrument_set where digest = ?)")
        .param(current.digest())
        .query(Boolean.class)
        .single();
  }

  /** Those of a digest that stands with a decision. */
  public InstrumentSet of(byte[] digest) {
    String name = HexFormat.of().formatHex(digest);
    return name.equals(current.name())
        ? current
        : Objects.requireNonNull(earlier.get(name, _ -> read(digest)));
  }

  private InstrumentSet read(byte[] digest) {
    String documents =
        database
            .sql("select documents::text from instrument_set where digest = ?")
            .param(digest)
            .query(String.class)
            .single();
    return InstrumentSet.of(
        json.readValue(documents, new TypeReference<List<DocumentSource>>() {}));
  }
}
