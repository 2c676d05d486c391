package org.canbao.invented;

/**
 * 参保: one enrolment of a person.
 *
 * @param year the coverage year; 0 under the employee scheme
 * @param from the first day of cover
 * @param until the day after the last; {@link Days#OPEN} while it lasts
 * @param paidOn the posting day; {@link Days#OPEN} when nothing was paid
 * @param repairs gap years repaired with it
 */
record Cover(int year, int from, int until, int paidOn, int repairs, String state, String end) {

  static final String STANDS = "";

  boolean isResident() {
    return year != 0;
  }

  boolean isPaid() {
    return paidOn != Days.OPEN;
  }
}
