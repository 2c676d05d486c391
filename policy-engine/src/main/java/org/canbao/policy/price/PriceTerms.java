package org.canbao.policy.price;

import java.time.LocalDate;
import java.util.List;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;

/**
 * 缴费条款: everything that one area says of money in one coverage year.
 *
 * @param personal the personal contribution standard (个人缴费标准)
 * @param fiscal the fiscal share (财政补助标准)
 * @param addOn a further contribution collected together, such as long-term care
 * @param fiscalShareUntil the last day on which a payment still has the fiscal share
 * @param subsidies 分类资助, in the order of the documents
 */
public record PriceTerms(
    Setting<Money> personal,
    Setting<Money> fiscal,
    Setting<Money> addOn,
    Setting<LocalDate> fiscalShareUntil,
    List<Term<SubsidyClass>> subsidies) {

  public PriceTerms {
    subsidies = List.copyOf(subsidies);
  }
}
