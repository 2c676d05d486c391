package org.canbao.invented;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** 人口: invents the people of a county on several threads and hands them over in their order. */
public final class Population {

  private final County county;
  private final Organisations organisations;

  /** Prepares the people of a county. */
  public Population(County county) {
    this.county = county;
    this.organisations = new Organisations(county.places(), county.people());
  }

  /** 收受: takes a batch; its room is used again afterwards. */
  @FunctionalInterface
  public interface Receiver<E extends Exception> {

    /** Takes rows in. */
    void take(Batch batch, int peopleSoFar) throws E;
  }

  /**
   * Hands everything over: organisations with the first batch, people by the thousand.
   *
   * @param threads how many invent at a time
   * @param chunks how many thousands come together
   * @param seals makes what seals for one thread's batch
   */
  public <E extends Exception> void forEach(
      int threads, int chunks, Supplier<Seals> seals, Receiver<E> receiver) throws E {
    ExecutorService workers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try {
      handOver(new Line(workers, chunks, seals), threads + 1, receiver);
    } finally {
      workers.shutdownNow();
    }
  }

  private <E extends Exception> void handOver(Line line, int ahead, Receiver<E> receiver) throws E {
    for (int i = 0; i < ahead; i++) {
      line.more(new Desk(county, line.seals().get()));
    }
    while (!line.under().isEmpty()) {
      Desk desk = await(line.under().poll());
      receiver.take(desk.batch(), Math.min(county.people(), desk.until() * Chunk.SIZE));
      line.more(desk);
    }
  }

  private static Desk await(Future<Desk> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while people were invented", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("people could not be invented", e.getCause());
    }
  }

  /** 流水线: what is under work, in its order. */
  private final class Line {

    private final ExecutorService workers;
    private final int chunks;
    private final Supplier<Seals> seals;
    private final Deque<Future<Desk>> under = new ArrayDeque<>();
    private int next;

    Line(ExecutorService workers, int chunks, Supplier<Seals> seals) {
      this.workers = workers;
      this.chunks = chunks;
      this.seals = seals;
    }

    Supplier<Seals> seals() {
      return seals;
    }

    Deque<Future<Desk>> under() {
      return under;
    }

    void more(Desk desk) {
      int last = Chunk.count(county.people());
      if (next < last) {
        int from = next;
        next = Math.min(last, from + chunks);
        int until = next;
        under.add(workers.submit(() -> desk.write(organisations, from, until)));
      }
    }
  }
}
