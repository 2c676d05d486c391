package org.canbao.postgres.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 备份清单: what a backup file holds.
 *
 * @param created when the snapshot was taken
 * @param server the version of the server it was taken from
 * @param schema the schema
 * @param migration the version of its last migration, empty when Flyway has no history there
 * @param tables its tables, a partitioned one counting as one
 * @param sequences where its sequences stood
 * @param partitions the partitions of its tables
 */
public record Manifest(
    Instant created,
    String server,
    String schema,
    Optional<String> migration,
    List<TableContent> tables,
    List<SequenceState> sequences,
    List<Partition> partitions) {

  public Manifest {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    partitions = List.copyOf(partitions);
  }

  /** Returns how many rows all tables have. */
  public long rows() {
    return tables.stream().mapToLong(table -> table.reading().rows()).sum();
  }

  /**
   * 表内容: the content of one table.
   *
   * @param entry the name of its part of the file
   * @param table the table
   * @param columns its columns in the order of the values; computed columns are not among them
   * @param reading what its rows come to
   */
  public record TableContent(
      String entry, String table, List<String> columns, CopyMeter.Reading reading) {

    public TableContent {
      columns = List.copyOf(columns);
    }
  }

  /**
   * 序列状态: where a sequence stands.
   *
   * @param name the sequence
   * @param last the last value
   * @param called whether that value has been given out
   */
  public record SequenceState(String name, long last, boolean called) {}

  /**
   * 分区: a partition, which may have been made after the migrations.
   *
   * @param name the partition
   * @param parent the table it is a part of
   * @param bound which rows it takes, as SQL says it
   */
  public record Partition(String name, String parent, String bound) {}
}
