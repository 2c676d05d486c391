package org.canbao.matching.name;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 姓名写法: a name under all forms in which it is compared; none replaces another.
 *
 * @param raw as it came
 * @param tidy normalised, with the one dot U+00B7, without blanks, remarks and selectors
 * @param dotless tidy without dots
 * @param standard dotless, with the standard character for each variant
 * @param sound pinyin without tones, syllables apart; letters as they are
 * @param tokens words in letters, sorted, where there are any
 */
public record Name(
    String raw,
    String tidy,
    String dotless,
    String standard,
    String sound,
    List<String> tokens,
    Set<NameFlag> flags) {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]+");
  private static final BitSet COMMON = commonCharacters();
  private static final Pattern LETTERS = Pattern.compile("[A-Z]");

  public Name {
    tokens = List.copyOf(tokens);
    flags = Set.copyOf(flags);
  }

  /** Makes all forms of a name. */
  public static Name of(String raw) {
    String tidy = Tidy.of(raw);
    String dotless = tidy.replace("·", "");
    String standard = Variants.standard(dotless);
    return new Name(
        raw, tidy, dotless, standard, sound(standard), tokens(tidy), flags(tidy, dotless));
  }

  /** The name of the parent after whom a child is called. */
  public Optional<String> parent() {
    return Unnamed.parent(tidy);
  }

  /** Whether it says nothing: missing, or of a child without a name. */
  public boolean isSilent() {
    return flags.contains(NameFlag.MISSING) || flags.contains(NameFlag.UNNAMED);
  }

  boolean has(NameFlag flag) {
    return flags.contains(flag);
  }

  /** The units of which it is made: Han characters, lost ones, and words in letters. */
  List<String> units() {
    List<String> units = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    dotless
        .codePoints()
        .forEach(
            c -> {
              if (c <= 'Z' && Character.isLetter(c)) {
                word.appendCodePoint(c);
              } else {
                flush(word, units);
                if (c != ' ') {
                  units.add(Character.toString(c));
                }
              }
            });
    flush(word, units);
    return units;
  }

  private static void flush(StringBuilder word, List<String> units) {
    if (!word.isEmpty()) {
      units.add(word.toString());
      word.setLength(0);
    }
  }

  private static String sound(String standard) {
    List<Integer> characters =
        standard.codePoints().filter(c -> c > 'Z' && c != Tidy.LOST).boxed().toList();
    String sound = Sounds.of(characters);
    return LETTERS.matcher(standard).find()
        ? (sound + ' ' + standard.toLowerCase(Locale.ROOT)).strip()
        : sound;
  }

  private static List<String> tokens(String tidy) {
    if (!LETTERS.matcher(tidy).find()) {
      return List.of();
    }
    String plain = MARKS.matcher(Normalizer.normalize(tidy, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(NO_LETTERS.split(plain))
        .filter(token -> !token.isEmpty())
        .sorted()
        .collect(Collectors.toList());
  }

  private static Set<NameFlag> flags(String tidy, String dotless) {
    Set<NameFlag> flags = EnumSet.noneOf(NameFlag.class);
    raise(flags, NameFlag.MISSING, Tidy.isEmpty(dotless));
    raise(flags, NameFlag.UNNAMED, Unnamed.is(tidy));
    raise(flags, NameFlag.RELATION, Unnamed.isRelation(tidy));
    raise(flags, NameFlag.LOST_CHARACTER, dotless.indexOf(Tidy.LOST) >= 0);
    raise(flags, NameFlag.RARE_CHARACTER, !common(dotless));
    raise(flags, NameFlag.DOTTED, tidy.indexOf(Tidy.DOT) >= 0);
    raise(flags, NameFlag.ROMANISED, LETTERS.matcher(tidy).find());
    return flags;
  }

  private static void raise(Set<NameFlag> flags, NameFlag flag, boolean is) {
    if (is) {
      flags.add(flag);
    }
  }

  private static boolean common(String text) {
    return text.codePoints().allMatch(COMMON::get);
  }

  /** GB 2312: what every system can write. */
  private static BitSet commonCharacters() {
    CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    BitSet common = new BitSet();
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      common.set(c, gb2312.canEncode(c));
    }
    return common;
  }

  /** Without the name: it may stand in a log. */
  @Override
  public String toString() {
    return "Name" + flags;
  }
}
