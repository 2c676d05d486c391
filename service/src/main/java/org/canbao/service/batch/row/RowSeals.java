package org.canbao.service.batch.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.canbao.service.protection.FieldPlace;
import org.canbao.service.protection.HoldsProtectedColumns;
import org.canbao.service.protection.Protected;
import org.canbao.service.protection.ProtectedColumn;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.protection.Protection;
import org.canbao.service.protection.SealingWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 行加密: the cells of a row, sealed for that row. */
@Component
public class RowSeals {

  private static final String TABLE = "batch_row";
  private static final FieldPlace CELLS = FieldPlace.of(TABLE, "cells", ProtectedField.SHEET_ROW);
  private static final FieldPlace DIGEST = FieldPlace.of("batch", "digest", ProtectedField.SECRET);
  private static final String TOLD = "told";
  private static final String MEANT = "meant";

  private final Protection protection;
  private final JsonMapper json;

  RowSeals(Protection protection, JsonMapper json) {
    this.protection = protection;
    this.json = json;
  }

  /** For each thread what seals rows, as long as the running transaction lasts. */
  Supplier<Sealer> sealers() {
    Supplier<SealingWorker> workers = protection.workers(TABLE, Set.of());
    return () -> new Sealer(workers.get(), json);
  }

  /** 封行: for one thread. */
  record Sealer(SealingWorker worker, JsonMapper json) {

    byte[] seal(long row, Cells cells) {
      String text = json.writeValueAsString(Map.of(TOLD, cells.told(), MEANT, cells.meant()));
      return worker.seal(CELLS.in(row), text).bytes();
    }
  }

  Cells open(long row, byte[] sealed) {
    String text = protection.open(CELLS.in(row), Protected.of(sealed)).text();
    Map<String, Map<String, String>> parts = json.readValue(text, new TypeReference<>() {});
    return new Cells(parts.get(TOLD), parts.get(MEANT));
  }

  /** What the digest of a batch's file is kept as. */
  public byte[] sealDigest(long batch, String digest) {
    return protection.seal(DIGEST.in(batch), digest).bytes();
  }

  /** Under what a new digest is found. */
  public byte[] digestIndex(String digest) {
    return protection.index(ProtectedField.SECRET, digest).bytes();
  }

  /** Under what a digest may be found. */
  public List<byte[]> digestIndexes(String digest) {
    return protection.indexes(ProtectedField.SECRET, digest).stream()
        .map(it -> it.bytes())
        .toList();
  }

  /** Tells the rotation of keys what stands in the columns. */
  @Configuration(proxyBeanMethods = false)
  @HoldsProtectedColumns
  static class Columns {

    @Bean
    ProtectedColumn batchCells() {
      return new ProtectedColumn(CELLS, "id", Optional.empty(), true);
    }

    @Bean
    ProtectedColumn batchDigests() {
      return new ProtectedColumn(DIGEST, "id", Optional.of("digest_index"), true);
    }
  }
}
