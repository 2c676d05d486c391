package org.canbao.service.person;

import java.util.Optional;

/** 档案字段: what can be told of a person, in which shape, and what it competes with. */
public enum FactField {
  NAME(Shape.NAME, Rivals.ALL),
  FORMER_NAME(Shape.NAME, Rivals.SAME_VALUE),
  SEX(Shape.CODE, Rivals.ALL, "sex"),
  BORN(Shape.DAY, Rivals.ALL),
  ETHNIC_GROUP(Shape.CODE, Rivals.ALL, "ethnic-group"),
  /** 国籍, by the three letters of ISO 3166. */
  NATIONALITY(Shape.CODE, Rivals.ALL),
  DOCUMENT(Shape.DOCUMENT, Rivals.SAME_CODE, "identity-document"),
  PHONE(Shape.PHONE, Rivals.SAME_VALUE),
  ACCOUNT(Shape.ACCOUNT, Rivals.SAME_VALUE),
  ADDRESS(Shape.ADDRESS, Rivals.SAME_CODE, "address-kind"),
  RESIDENCE(Shape.DIVISION, Rivals.ALL),
  HUKOU(Shape.DIVISION, Rivals.ALL),
  RESIDENCE_PERMIT(Shape.DIVISION, Rivals.ALL),
  HOUSEHOLD(Shape.HOUSEHOLD, Rivals.ALL, "household-relation"),
  SCHOOL(Shape.ORGANISATION, Rivals.ALL),
  EMPLOYER(Shape.ORGANISATION, Rivals.ALL),
  IDENTITY(Shape.CODE, Rivals.SAME_CODE, "person-identity"),
  ABSENCE(Shape.CODE, Rivals.SAME_CODE, "absence"),
  LIFE(Shape.CODE, Rivals.ALL, "life-state");

  /** 形状: what a fact of the field consists of. */
  public enum Shape {
    NAME,
    CODE,
    DAY,
    DOCUMENT,
    PHONE,
    ACCOUNT,
    ADDRESS,
    DIVISION,
    HOUSEHOLD,
    ORGANISATION
  }

  /** 互斥: which other facts cannot hold at the same time. */
  public enum Rivals {
    /** One for a person. */
    ALL,
    /** One of each code. */
    SAME_CODE,
    /** As many as there are values. */
    SAME_VALUE
  }

  private final Shape shape;
  private final Rivals rivals;
  private final Optional<String> dictionary;

  FactField(Shape shape, Rivals rivals) {
    this(shape, rivals, Optional.empty());
  }

  FactField(Shape shape, Rivals rivals, String dictionary) {
    this(shape, rivals, Optional.of(dictionary));
  }

  FactField(Shape shape, Rivals rivals, Optional<String> dictionary) {
    this.shape = shape;
    this.rivals = rivals;
    this.dictionary = dictionary;
  }

  /** What a fact of the field consists of. */
  public Shape shape() {
    return shape;
  }

  /** Which facts of the field exclude each other. */
  public Rivals rivals() {
    return rivals;
  }

  /** The list that its codes come from. */
  public Optional<String> dictionary() {
    return dictionary;
  }
}
