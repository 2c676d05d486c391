package org.canbao.invented.feed;

/** 列: what a line of a feed may tell. */
public enum Column {
  NUMBER,
  NAME,
  BORN,
  SEX,
  HUKOU,
  RESIDENCE,
  PHONE,
  MOTHER,
  CERTIFICATE,
  ORGANISATION,
  EVENT
}
