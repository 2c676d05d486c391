package org.canbao.invented;

/**
 * 地点: a village or neighbourhood.
 *
 * @param code twelve digits, or fewer where the tree ends above the village
 * @param id its number in the database
 * @param area the prefecture's code of six digits, which is where one is insured
 */
record Place(String code, String name, long id, String area) {

  static Place of(String code, String name, long id) {
    return new Place(code, name, id, code.length() < 4 ? code : code.substring(0, 4) + "00");
  }
}
