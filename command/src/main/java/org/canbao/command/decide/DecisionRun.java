package org.canbao.command.decide;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.command.lines.LineBlock;
import org.canbao.command.lines.LineBlocks;
import org.canbao.command.terminal.Session;

/**
 * 核定流水: reads blocks of lines, decides them side by side and writes them in their order.
 *
 * <p>Only a few blocks are under way at any time, so memory does not grow with the input.
 */
final class DecisionRun {

  private static final int WORKERS = Runtime.getRuntime().availableProcessors();
  private static final int UNDER_WAY = 2 * WORKERS;

  private final Question question;
  private final Session session;
  private final Refusals refusals;
  private final Queue<Future<DecidedBlock>> underWay = new ArrayDeque<>();
  private Tally tally = new Tally(0, 0);

  DecisionRun(Question question, Session session, Refusals refusals) {
    this.question = question;
    this.session = session;
    this.refusals = refusals;
  }

  Tally run(InputStream in) throws IOException {
    LineBlocks blocks = new LineBlocks(in);
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      try {
        for (var next = blocks.next(); next.isPresent(); next = blocks.next()) {
          LineBlock block = next.get();
          underWay.add(workers.submit(() -> BlockDecider.decide(question, block)));
          writeDownTo(blocks.isReady() ? UNDER_WAY : 0);
        }
        writeDownTo(0);
      } finally {
        workers.shutdownNow();
      }
    }
    return tally;
  }

  private void writeDownTo(int left) throws IOException {
    while (underWay.size() > left) {
      DecidedBlock block = await(underWay.remove());
      refusals.tell(block.refusals());
      session.answer(block.answers());
      tally = tally.plus(block);
    }
  }

  private static DecidedBlock await(Future<DecidedBlock> block) throws IOException {
    try {
      return block.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
