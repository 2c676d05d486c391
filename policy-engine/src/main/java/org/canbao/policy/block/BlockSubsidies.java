package org.canbao.policy.block;

import java.util.Optional;
import org.canbao.policy.price.PriceRule;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;

/**
 * 资助表: the most favourable subsidy for every combination of the identities that an area subsidises.
 */
final class BlockSubsidies {

  private final int classes;
  private final int[] fen;
  private final byte[] codes;

  private BlockSubsidies(int classes, int[] fen, byte[] codes) {
    this.classes = classes;
    this.fen = fen;
    this.codes = codes;
  }

  static BlockSubsidies of(PriceTerms terms, Setting<Money> standard) {
    int classes = 0;
    for (Term<SubsidyClass> term : terms.subsidies()) {
      classes |= term.value().identity().bit();
    }
    int combinations = 1 << Integer.bitCount(classes);
    int[] fen = new int[combinations];
    byte[] codes = new byte[combinations];
    if (standard instanceof Term<Money>(_, Money money, _, _, _, _)) {
      for (int i = 0; i < combinations; i++) {
        Optional<SubsidyClass> best =
            PriceRule.best(terms, money, Integer.expand(i, classes)).map(Term::value);
        fen[i] = best.map(it -> Math.toIntExact(it.subsidy().of(money).fen())).orElse(0);
        codes[i] = best.map(SubsidyClass::identity).map(BlockSubsidies::code).orElse((byte) 0);
      }
    }
    return new BlockSubsidies(classes, fen, codes);
  }

  /** Returns the index of the combination among these identities. */
  int combination(int held) {
    return held == 0 ? 0 : Integer.compress(held, classes);
  }

  int fen(int combination) {
    return fen[combination];
  }

  /** Returns the subsidised identity as a signature knows it. */
  int code(int combination) {
    return codes[combination];
  }

  private static byte code(Identity identity) {
    return (byte) (identity.ordinal() + 1);
  }
}
