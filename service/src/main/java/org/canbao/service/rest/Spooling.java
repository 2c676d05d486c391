package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 接收文件: takes files in, and lets small ones be worked on side by side and a large one alone, so
 * that memory lasts.
 */
@Component
class Spooling {

  private static final int SHARES = 64;
  private static final int SOON = 30;

  private final SpoolLimits limits;
  private final SpoolFolder folder;
  private final TransactionTemplate transactions;
  private final Semaphore shares = new Semaphore(SHARES, true);

  Spooling(SpoolLimits limits, SpoolFolder folder, PlatformTransactionManager transactions) {
    this.limits = limits;
    this.folder = folder;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setTimeout((int) limits.longestWork().toSeconds());
  }

  /** 处理. */
  @FunctionalInterface
  interface Work<E extends Exception> {
    void with(SpooledFile file) throws IOException, E;
  }

  /** Transactions that last as long as the work with a large file. */
  TransactionTemplate transactions() {
    return transactions;
  }

  /** Receives the file of a request, has it worked on, and deletes it. */
  <E extends Exception> void receive(HttpServletRequest request, Work<E> work)
      throws IOException, E {
    try (SpooledFile file = write(request)) {
      int needed = Math.clamp(file.size() * SHARES / limits.largest(), 1, SHARES);
      take(needed);
      try {
        request.setAttribute(SpooledFile.ATTRIBUTE, file);
        work.with(file);
      } finally {
        shares.release(needed);
      }
    }
  }

  private SpooledFile write(HttpServletRequest request) throws IOException {
    MessageDigest digest = Fingerprint.begin();
    BodyReading reading = new BodyReading(limits.largest(), limits.slowest());
    Path file = folder.write(out -> reading.copy(request, new DigestOutputStream(out, digest)));
    return new SpooledFile(file, digest.digest(), Files.size(file));
  }

  private void take(int needed) {
    try {
      if (!shares.tryAcquire(needed, limits.slowest().toSeconds(), TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static Problem busy() {
    return Problem.unavailable(
        "files-busy",
        Text.of("正在处理其他大文件，请稍后重试", "other large files are being worked on; try again soon"),
        SOON);
  }
}
