package org.canbao.service.dictionary;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 字典: what codes mean, for every face of the service alike.
 *
 * <p>Kept in memory. Whether another instance changed something is looked up every few seconds.
 */
@Service
public class Dictionaries {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Duration GOOD_FOR = Duration.ofSeconds(3);
  private static final int TOLD_AT_MOST = 30;

  private final DictionaryRows rows;
  private volatile Contents contents = new Contents(-1, Map.of(), 0);
  private volatile boolean doubtful = true;

  Dictionaries(DictionaryRows rows) {
    this.rows = rows;
  }

  /** 内容: everything, as of a version, and when that was last looked at. */
  private record Contents(long version, Map<String, Dictionary> all, long seen) {

    boolean isFresh() {
      return System.nanoTime() - seen < GOOD_FOR.toNanos();
    }
  }

  /** 今天: the day in China. */
  public static LocalDate today() {
    return LocalDate.now(CHINA);
  }

  /** 全部字典. */
  public List<Dictionary> all() {
    return List.copyOf(contents().all().values());
  }

  /** 版本: grows with each change of any dictionary. */
  public long version() {
    return contents().version();
  }

  /** Finds a dictionary. */
  public Optional<Dictionary> find(String dictionary) {
    return Optional.ofNullable(contents().all().get(dictionary));
  }

  /** 有效项: the entries that are valid on a day, in their order; none if there is no such list. */
  public List<Entry> entries(String dictionary, LocalDate on) {
    return find(dictionary).stream()
        .flatMap(it -> it.entries().stream())
        .filter(entry -> entry.isValid(on))
        .toList();
  }

  /** 名称: what a code is called on a day. One that is not known shows as itself. */
  public String label(String dictionary, String code, Locale language, LocalDate on) {
    return find(dictionary)
        .flatMap(it -> it.find(code))
        .map(entry -> entry.label(on).in(language))
        .orElse(code);
  }

  /** Refuses a code that is not valid on a day, and says which are. */
  public Entry require(String dictionary, String code, LocalDate on) {
    List<Entry> valid = entries(dictionary, on);
    return valid.stream()
        .filter(entry -> entry.code().equals(code))
        .findFirst()
        .orElseThrow(() -> refused(dictionary, valid));
  }

  private static Problem refused(String dictionary, List<Entry> valid) {
    String accepted =
        valid.stream().limit(TOLD_AT_MOST).map(Entry::code).collect(Collectors.joining(", "));
    return Problem.invalid(
        "code-unknown",
        Text.of(
                "该代码不在字典 %s 中或已停用，应为：%s",
                "the code is not in force in the dictionary %s; expected: %s")
            .formatted(dictionary, valid.size() > TOLD_AT_MOST ? accepted + ", …" : accepted));
  }

  private Contents contents() {
    Contents now = contents;
    if (now.isFresh() && !doubtful) {
      return now;
    }
    doubtful = false;
    long version = rows.version();
    // The version is read first: what changes between the two reads is noticed the next time.
    Map<String, Dictionary> all = version == now.version() ? now.all() : rows.all();
    Contents next = new Contents(version, all, System.nanoTime());
    contents = next;
    return next;
  }

  /** Looks again at once, when the running transaction has been committed. */
  void changed() {
    rows.changed();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            doubtful = true;
          }
        });
  }
}
