package org.canbao.service.person;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 姓名读音: pinyin of a name as surnames are read, in small letters without tones, and its initials.
 *
 * @param sound without blanks: {@code zhangsan}
 * @param initials the first letter of each syllable: {@code zs}
 */
public record NameSound(String sound, String initials) {

  private static final Transliterator LATIN =
      Transliterator.getInstance("Han-Latin/Names; Any-Latin; Latin-ASCII");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  /** The sound of a name. */
  public static NameSound of(String name) {
    String[] syllables =
        NO_LETTERS.split(LATIN.transliterate(name).toLowerCase(Locale.ROOT).replace('v', 'u'));
    return new NameSound(
        String.join("", syllables),
        Arrays.stream(syllables)
            .filter(syllable -> !syllable.isEmpty())
            .map(syllable -> syllable.substring(0, 1))
            .collect(Collectors.joining()));
  }

  /** What somebody typed, in the form of a sound: ü may be typed as v. */
  public static String typed(String letters) {
    return NO_LETTERS
        .matcher(LATIN.transliterate(letters).toLowerCase(Locale.ROOT).replace('v', 'u'))
        .replaceAll("");
  }
}
