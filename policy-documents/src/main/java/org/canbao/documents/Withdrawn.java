package org.canbao.documents;

/**
 * 废止: stands in place of a value that an amending document takes back without giving another.
 *
 * <p>What an upper layer says then holds again; where none says anything the term is not set.
 */
public record Withdrawn() {

  @Override
  public String toString() {
    return "withdrawn";
  }
}
