package org.canbao.service.audit.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.audit.chain.Entry;
import org.canbao.service.audit.verification.Finding.Kind;
import org.canbao.service.rest.Text;

/** 单链校验: goes through the entries of one chain in the order of their positions. */
final class ChainCheck {

  /**
   * Beyond so many findings a chain is not tampered with but gone; what comes after is counted
   * only.
   */
  private static final int MOST = 200;

  private final int chain;
  private final Map<Long, List<Anchor>> anchors = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Entry> misfits = new ArrayList<>();
  private final List<Long> gaps = new ArrayList<>();

  private long position;
  private long entries;

  /** The hash that the next entry should hang to; unknown after a gap. */
  private Optional<byte[]> link = Optional.of(new byte[32]);

  ChainCheck(int chain, List<Anchor> anchors) {
    this.chain = chain;
    for (Anchor anchor : anchors) {
      this.anchors.computeIfAbsent(anchor.length(), _ -> new ArrayList<>()).add(anchor);
    }
    reach(0, new byte[32]);
  }

  void add(Entry entry) {
    entries++;
    long next = entry.place().position();
    if (next > position + 1) {
      gap(position + 1, next - 1);
    }
    byte[] right = entry.rightHash();
    boolean unlinked = link.isPresent() && !Arrays.equals(link.get(), entry.previousHash());
    if (!Arrays.equals(right, entry.hash())) {
      if (misfits.size() < MOST) {
        misfits.add(entry);
      }
    } else if (unlinked) {
      note(
          Finding.at(
              Kind.UNLINKED,
              entry.place(),
              Text.of(
                  "与前一记录不相接，其一系插入或重写",
                  "does not hang to the entry before it; one of both was put in or rewritten")));
    }
    position = next;
    link = Optional.of(entry.hash());
    reach(position, right);
  }

  /** Ends the chain against what its head says. */
  List<Finding> end(long length, byte[] head) {
    if (position < length) {
      String missing = (position + 1) + "–" + length;
      note(
          new Finding(
              Kind.TRUNCATED,
              chain,
              position + 1,
              Text.of("末尾的记录缺失（%s）", "the last entries are missing (%s)").formatted(missing)));
    } else if (position > length) {
      note(
          new Finding(
              Kind.BEYOND_HEAD,
              chain,
              length + 1,
              Text.of("链尾之后另有记录", "there are entries beyond the head of the chain")));
    } else if (link.isPresent() && !Arrays.equals(link.get(), head)) {
      note(
          new Finding(
              Kind.HEAD_FORGED,
              chain,
              length,
              Text.of("链尾与最后一条记录不符", "the head of the chain is not the hash of its last entry")));
    }
    misfits.forEach(misfit -> note(misfit(misfit)));
    anchors.values().forEach(list -> list.forEach(this::unreached));
    findings.sort(Comparator.comparingLong(Finding::position));
    return findings;
  }

  long entries() {
    return entries;
  }

  private void gap(long from, long to) {
    String positions = from == to ? Long.toString(from) : from + "–" + to;
    note(
        new Finding(
            Kind.MISSING,
            chain,
            from,
            Text.of("记录缺失（%s）", "entries are missing (%s)").formatted(positions)));
    for (long gap = from; gap <= to && gaps.size() < MOST; gap++) {
      gaps.add(gap);
    }
    link = Optional.empty();
  }

  /** An anchor is kept by an entry whose content, not only its stored hash, is what it was. */
  private void reach(long length, byte[] hash) {
    List<Anchor> here = anchors.remove(length);
    if (here != null) {
      here.stream().filter(anchor -> !Arrays.equals(anchor.head(), hash)).forEach(this::broken);
    }
  }

  private void unreached(Anchor anchor) {
    note(
        new Finding(
            Kind.ANCHOR_BROKEN,
            chain,
            anchor.length(),
            Text.of("%s 的锚所指的记录已不存在", "the entry that the anchor of %s tells of is gone")
                .formatted(anchor.at())));
  }

  private void broken(Anchor anchor) {
    note(
        new Finding(
            Kind.ANCHOR_BROKEN,
            chain,
            anchor.length(),
            Text.of("与 %s 的锚不符，此处或之前被重写", "differs from the anchor of %s: rewritten here or before")
                .formatted(anchor.at())));
  }

  /** A misfit whose hash would fit in another damaged place was moved; any other was changed. */
  private Finding misfit(Entry entry) {
    return misfits.stream()
        .map(other -> other.place().position())
        .filter(other -> Arrays.equals(entry.hashAt(other), entry.hash()))
        .findFirst()
        .or(
            () ->
                gaps.stream()
                    .filter(gap -> Arrays.equals(entry.hashAt(gap), entry.hash()))
                    .findFirst())
        .map(from -> moved(entry, from))
        .orElseGet(
            () ->
                Finding.at(
                    Kind.CHANGED,
                    entry.place(),
                    Text.of("内容被改动，与哈希不符", "was changed: its content does not fit its hash")));
  }

  private static Finding moved(Entry entry, long from) {
    return Finding.at(
        Kind.REORDERED,
        entry.place(),
        Text.of("顺序被改动，原在第 %d 位", "was moved: it stood at position %d").formatted(from));
  }

  private void note(Finding finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    }
  }
}
