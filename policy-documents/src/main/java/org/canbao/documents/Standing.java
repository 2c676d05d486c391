package org.canbao.documents;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.term.TermName;

/**
 * 文件地位: where a document stands among the others.
 *
 * @param layer the layer that speaks
 * @param area the division for which it speaks
 * @param areaName the name of the division
 * @param inForce the coverage years of which it speaks
 * @param under the upper document that it carries out
 * @param adopts documents that it forwards as they are (转发)
 * @param amends the document of the same layer whose values it replaces
 * @param carriesOut open terms of upper documents that it fills
 */
public record Standing(
    Layer layer,
    String area,
    String areaName,
    YearSpan inForce,
    Optional<Reference> under,
    List<Reference> adopts,
    Optional<Reference> amends,
    List<CarriedOut> carriesOut) {

  /**
   * 落实条款: an open term that a document declares to fill.
   *
   * @param term the term
   * @param place where it is declared
   */
  public record CarriedOut(TermName term, Place place) {}

  public Standing {
    adopts = List.copyOf(adopts);
    carriesOut = List.copyOf(carriesOut);
  }

  /** Tells whether a division lies in the territory for which the document speaks. */
  public boolean covers(String division) {
    return area.equals(layer.codeAround(division));
  }
}
