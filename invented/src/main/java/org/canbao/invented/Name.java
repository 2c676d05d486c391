package org.canbao.invented;

/**
 * 姓名.
 *
 * @param sound in small letters, without blanks
 * @param initials the first letter of each syllable
 */
record Name(String text, String sound, String initials) {

  static Name of(String text, String sound) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      if (i == 0 || sound.charAt(i - 1) == ' ') {
        initials.append(sound.charAt(i));
      }
    }
    return new Name(text, sound.replace(" ", ""), initials.toString());
  }
}
