package org.canbao.service.batch.row;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 写入行: seals rows on all processors and writes them, some thousand at a time. */
@Component
public class RowWriting implements AutoCloseable {

  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

  private final RowTable table;
  private final RowSeals seals;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("row-sealing-", 0).factory());

  RowWriting(RowTable table, RowSeals seals) {
    this.table = table;
    this.seals = seals;
  }

  /** 一次写入: of one batch in one transaction. */
  public final class Open {

    private final long batch;
    private final List<RowSeals.Sealer> sealers;

    private Open(long batch, Supplier<RowSeals.Sealer> sealers) {
      this.batch = batch;
      this.sealers = IntStream.range(0, THREADS).mapToObj(_ -> sealers.get()).toList();
    }

    /** Writes some rows. */
    public void write(List<NewRow> rows) {
      long[] ids = table.numbers(rows.size());
      byte[][] cells = new byte[rows.size()][];
      List<Callable<Integer>> slices =
          IntStream.range(0, THREADS)
              .mapToObj(slice -> (Callable<Integer>) () -> seal(slice, ids, rows, cells))
              .toList();
      await(slices);
      table.insert(batch, ids, rows, cells);
    }

    private int seal(int slice, long[] ids, List<NewRow> rows, byte[][] cells) {
      for (int at = slice; at < ids.length; at += THREADS) {
        cells[at] = sealers.get(slice).seal(ids[at], rows.get(at).cells());
      }
      return slice;
    }
  }

  /** Begins to write the rows of a batch; needs a transaction. */
  public Open open(long batch) {
    return new Open(batch, seals.sealers());
  }

  private void await(List<Callable<Integer>> slices) {
    try {
      for (Future<Integer> slice : threads.invokeAll(slices)) {
        slice.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rows were sealed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("rows could not be sealed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
