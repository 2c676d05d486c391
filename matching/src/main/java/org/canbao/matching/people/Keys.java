package org.canbao.matching.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.matching.identifier.IdentifierForm;
import org.canbao.matching.name.Name;

/**
 * 分组键: what two records must share to be compared at all. No key is made of what is missing; the
 * kind of a key is part of it.
 */
final class Keys {

  private static final int LENGTH = 18;
  private static final int COUNTY = 6;
  private static final int VILLAGE = 12;

  private Keys() {}

  /** 键: of a kind, and hashed. */
  record Key(Kind kind, long hash) {}

  /** 键类别. */
  enum Kind {
    NUMBER,
    NAME,
    SOUND,
    BORN_AND_SOUND,
    NUMBER_FRONT,
    NUMBER_BACK,
    NUMBER_SEQUENCE,
    NAME_AND_COUNTY,
    PHONE,
    MOTHER_AND_BIRTH,
    VILLAGE_AND_BIRTH,
    ORGANISATION_AND_SOUND,
    CERTIFICATE;

    /** Whether people who share it are compared; the others are looked up or counted. */
    boolean isBlock() {
      return this != NUMBER && this != SOUND;
    }
  }

  static Key number(String compared) {
    return key(Kind.NUMBER, compared);
  }

  static Key name(Name name) {
    return key(Kind.NAME, name.standard());
  }

  static Key sound(Name name) {
    return key(Kind.SOUND, name.sound());
  }

  static Key certificate(String certificate) {
    return key(Kind.CERTIFICATE, certificate);
  }

  /** All keys of a record. */
  static List<Key> of(Compared compared) {
    List<Key> keys = new ArrayList<>();
    Particulars told = compared.particulars();
    numbers(told.number().text(), keys);
    for (Name name : compared.names()) {
      if (!name.isSilent()) {
        names(name, told, keys);
      }
    }
    ties(told, keys);
    return keys;
  }

  private static void numbers(String text, List<Key> keys) {
    if (text.isEmpty()) {
      return;
    }
    keys.add(number(IdentifierForm.compared(text)));
    if (text.length() >= LENGTH - 1) {
      keys.add(key(Kind.NUMBER_FRONT, text.substring(0, 14)));
    }
    if (text.length() == LENGTH) {
      keys.add(key(Kind.NUMBER_BACK, text.substring(6)));
      keys.add(
          key(
              Kind.NUMBER_SEQUENCE,
              text.substring(0, COUNTY) + text.substring(6, 10) + text.substring(14, 17)));
    }
  }

  private static void names(Name name, Particulars told, List<Key> keys) {
    keys.add(name(name));
    keys.add(sound(name));
    told.born().ifPresent(born -> keys.add(key(Kind.BORN_AND_SOUND, born + name.sound())));
    String organisation = told.ties().organisation();
    if (!organisation.isEmpty()) {
      keys.add(key(Kind.ORGANISATION_AND_SOUND, organisation + ' ' + name.sound()));
    }
    county(told.places().hukou())
        .or(() -> county(told.places().residence()))
        .ifPresent(county -> keys.add(key(Kind.NAME_AND_COUNTY, county + name.standard())));
  }

  private static void ties(Particulars told, List<Key> keys) {
    Particulars.Ties ties = told.ties();
    if (!ties.phone().isEmpty()) {
      keys.add(key(Kind.PHONE, ties.phone()));
    }
    if (!ties.certificate().isEmpty()) {
      keys.add(certificate(ties.certificate()));
    }
    Optional<LocalDate> born = told.born();
    if (born.isPresent()) {
      if (!ties.mother().isEmpty()) {
        keys.add(key(Kind.MOTHER_AND_BIRTH, ties.mother() + born.get().getYear()));
      }
      for (String place : List.of(told.places().hukou(), told.places().residence())) {
        if (place.length() == VILLAGE) {
          keys.add(key(Kind.VILLAGE_AND_BIRTH, place + born.get()));
        }
      }
    }
  }

  private static Optional<String> county(String place) {
    return place.length() >= COUNTY ? Optional.of(place.substring(0, COUNTY)) : Optional.empty();
  }

  /** The hash of FNV-1a, well mixed. */
  private static Key key(Kind kind, String text) {
    long hash = 0xCBF29CE484222325L ^ kind.ordinal();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    return new Key(kind, hash ^ hash >>> 33);
  }
}
