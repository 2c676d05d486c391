package org.canbao.service.audit.verification;

import org.canbao.service.audit.chain.Entry;
import org.canbao.service.rest.Text;

/**
 * 校验发现: one thing that is not as it was written.
 *
 * @param position where in the chain; the first place of several
 */
public record Finding(Kind kind, int chain, long position, Text text) {

  /** 发现类别. */
  public enum Kind {
    /** The content of an entry does not fit its hash. */
    CHANGED,
    /** One or more positions have no entry. */
    MISSING,
    /** An entry stands where another one stood. */
    REORDERED,
    /** An entry does not hang to the one before it: one of both was put in or rewritten. */
    UNLINKED,
    /** The chain ends before its head says. */
    TRUNCATED,
    /** There are entries beyond the head. */
    BEYOND_HEAD,
    /** The head is not the hash of the last entry. */
    HEAD_FORGED,
    /** A chain is not there at all. */
    CHAIN_MISSING,
    /** An anchor tells of an entry that is no longer there, or is no longer the same. */
    ANCHOR_BROKEN,
    /** An anchor was not signed with our key, or changed afterwards. */
    ANCHOR_INVALID
  }

  static Finding at(Kind kind, Entry.Place place, Text text) {
    return new Finding(kind, place.chain(), place.position(), text);
  }

  /** 记录编号: the id of the entry that stood or should stand there. */
  public long entry() {
    return position * Entry.Place.CHAINS + chain;
  }

  /** The finding with its place, for a person. */
  public Text line() {
    return Text.of(
        "链 %d 第 %d 位（记录 %d）：".formatted(chain, position, entry()) + text.chinese(),
        "chain %d, position %d (entry %d): ".formatted(chain, position, entry()) + text.english());
  }
}
