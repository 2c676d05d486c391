package org.canbao.matching.score;

/** 编辑距离: how many slips of the keyboard lie between two texts. */
public final class Edits {

  private Edits() {}

  /**
   * How many characters were replaced, left out, put in, or exchanged with their neighbour; texts
   * further apart than the most are given the most and one.
   */
  public static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] above = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      fill(one, other, i, before, above, row);
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return Math.min(above[other.length()], most + 1);
  }

  private static void fill(String one, String other, int i, int[] before, int[] above, int[] row) {
    row[0] = i;
    for (int j = 1; j <= other.length(); j++) {
      int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      if (i > 1
          && j > 1
          && one.charAt(i - 1) == other.charAt(j - 2)
          && one.charAt(i - 2) == other.charAt(j - 1)) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
  }
}
