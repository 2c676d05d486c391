package org.canbao.service.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.OptionalLong;
import org.canbao.service.protection.cipher.Sm3;

/** 审计记录: one entry in its place, with the hash that hangs it to the one before. */
public record Entry(Place place, Content content, byte[] previousHash, byte[] hash) {

  /** 链中位置: positions count from 1 in each chain; times have microseconds. */
  public record Place(int chain, long position, Instant at) {

    /** How many chains there are; an entry's id is made of both numbers. */
    public static final int CHAINS = 64;

    /** The id by which people name an entry. */
    public long id() {
      return position * CHAINS + chain;
    }
  }

  /** 内容: all that an entry tells. */
  public record Content(Who who, Subject subject, Change change, Grounds grounds) {}

  /** 操作人与来源. */
  public record Who(String actor, String kind, String address, String request) {}

  /** 所涉记录. */
  public record Subject(String matter, String record, OptionalLong division) {}

  /** 动作与前后值, in canonical JSON. */
  public record Change(String action, String before, String after) {}

  /** 缘由. */
  public record Grounds(String purpose, String reason) {}

  /** Hangs content to the entry before it. */
  public static Entry hang(Place place, Content content, byte[] previousHash) {
    return new Entry(place, content, previousHash, hash(place, content, previousHash));
  }

  /** What the hash of this entry should be. */
  public byte[] rightHash() {
    return hash(place, content, previousHash);
  }

  /** What its hash would be at another position of its chain. */
  public byte[] hashAt(long position) {
    return hash(new Place(place.chain(), position, place.at()), content, previousHash);
  }

  /**
   * SM3 over every field, each preceded by its length so that no two entries have the same bytes.
   */
  private static byte[] hash(Place place, Content content, byte[] previousHash) {
    Bytes bytes = new Bytes();
    bytes.add("canbao audit entry 1").add(place.chain()).add(place.position());
    bytes.add(ChronoUnit.MICROS.between(Instant.EPOCH, place.at()));
    Who who = content.who();
    bytes.add(who.actor()).add(who.kind()).add(who.address()).add(who.request());
    Subject subject = content.subject();
    bytes.add(subject.matter()).add(subject.record());
    bytes.add(subject.division().isPresent() ? Long.toString(subject.division().getAsLong()) : "");
    Change change = content.change();
    bytes.add(change.action()).add(change.before()).add(change.after());
    bytes.add(content.grounds().purpose()).add(content.grounds().reason()).add(previousHash);
    return bytes.digest();
  }

  /** 规范编码: a growing array of bytes. */
  private static final class Bytes {

    private byte[] bytes = new byte[1024];
    private int length;

    Bytes add(long number) {
      return add(Long.toString(number));
    }

    Bytes add(String text) {
      return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes add(byte[] field) {
      if (length + Integer.BYTES + field.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * (length + Integer.BYTES + field.length));
      }
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes[length++] = (byte) (field.length >>> shift);
      }
      System.arraycopy(field, 0, bytes, length, field.length);
      length += field.length;
      return this;
    }

    byte[] digest() {
      return Sm3.digest(bytes, length);
    }
  }
}
