package org.canbao.contract.decision;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.NextYear.Outlook;
import org.canbao.policy.decision.RepairOption;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Reason;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.ExemptBy;
import org.canbao.policy.waiting.Waiting;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** 核定结果写出: one decision as one JSON object, with the fields and the order of the contract. */
public final class DecisionWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();

  private final JsonGenerator json;
  private final Language language;

  private DecisionWriter(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  /** Writes one decision without a line end. */
  public static void write(Decision decision, Language language, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new DecisionWriter(json, language).decision(decision);
    }
  }

  private void decision(Decision decision) {
    json.writeStartObject();
    json.writeStringProperty("person", decision.person());
    json.writeStringProperty("area", decision.area());
    json.writeNumberProperty("year", decision.year());
    json.writeStringProperty("on", decision.on().toString());
    json.writeStringProperty("status", decision.status().name());
    part("waiting", decision.waiting(), this::waiting);
    list("repairOptions", decision.repairOptions(), this::repairOption);
    part("cap", decision.cap(), this::cap);
    part("price", decision.price(), this::price);
    json.writeObjectPropertyStart("nextYear");
    outlook("stay", decision.nextYear().stay());
    outlook("lapse", decision.nextYear().lapse());
    json.writeEndObject();
    list("reasons", decision.reasons(), this::reason);
    list("readings", decision.readings().list(), this::reading);
    list("missing", decision.missing(), this::missing);
    json.writeEndObject();
  }

  private void waiting(Waiting waiting) {
    json.writeStartObject();
    text("exempt", waiting.exempt().map(ExemptBy::code));
    json.writeArrayPropertyStart("gapYears");
    YearSet.years(waiting.gapYears()).forEach(json::writeNumber);
    json.writeEndArray();
    json.writeNumberProperty("fixedMonths", waiting.fixed());
    json.writeNumberProperty("variableMonths", waiting.variable());
    json.writeStringProperty("unit", waiting.unit().name());
    text("from", waiting.from());
    text("lastDay", waiting.lastDay());
    json.writeStringProperty("benefitFrom", waiting.benefitFrom().toString());
    json.writeName("carriedFrom");
    waiting.carriedFrom().ifPresentOrElse(json::writeNumber, json::writeNull);
    json.writeEndObject();
  }

  private void repairOption(RepairOption option) {
    json.writeStartObject();
    json.writeNumberProperty("years", option.years());
    text("price", option.price());
    json.writeNumberProperty("months", option.months());
    json.writeStringProperty("benefitFrom", option.benefitFrom().toString());
    json.writeEndObject();
  }

  private void cap(Cap cap) {
    json.writeStartObject();
    json.writeStringProperty("base", cap.base().toString());
    json.writeNumberProperty("continuousYears", cap.continuousYears());
    json.writeStringProperty("continuity", cap.continuity().toString());
    json.writeStringProperty("claimFree", cap.claimFree().toString());
    json.writeStringProperty("awards", cap.awards().toString());
    json.writeStringProperty("penalty", cap.penalty().toString());
    text("limit", cap.limit());
    json.writeEndObject();
  }

  private void price(Price price) {
    json.writeStartObject();
    text("standard", price.standard());
    text("subsidy", price.subsidy());
    text("fiscalShareDue", price.fiscalShareDue());
    text("payable", price.payable());
    json.writeEndObject();
  }

  private void outlook(String name, Outlook outlook) {
    json.writeObjectPropertyStart(name);
    text("benefitFrom", outlook.benefitFrom());
    text("limit", outlook.limit());
    json.writeEndObject();
  }

  private void reason(Reason reason) {
    json.writeStartObject();
    json.writeStringProperty("matter", reason.matter().code());
    json.writeStringProperty("clause", reason.source().toString());
    json.writeStringProperty("text", reason.text(language));
    list("facts", reason.facts(), fact -> json.writeString(fact.in(language)));
    json.writeObjectPropertyStart("numbers");
    for (Figure figure : reason.figures()) {
      json.writeStringProperty(figure.name(), figure.bare());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void reading(Reading reading) {
    json.writeString(reading.name());
  }

  private void missing(MissingFact missing) {
    json.writeStartObject();
    json.writeStringProperty("name", missing.name());
    json.writeStringProperty("why", missing.text(language));
    json.writeEndObject();
  }

  private void text(String name, Optional<?> value) {
    json.writeName(name);
    value.ifPresentOrElse(known -> json.writeString(known.toString()), json::writeNull);
  }

  private <T> void part(String name, Optional<T> value, Part<T> part) {
    json.writeName(name);
    value.ifPresentOrElse(part::write, json::writeNull);
  }

  private <T> void list(String name, List<T> items, Part<T> part) {
    json.writeArrayPropertyStart(name);
    items.forEach(part::write);
    json.writeEndArray();
  }

  /** Writes one value. */
  @FunctionalInterface
  private interface Part<T> {
    void write(T value);
  }
}
