package org.canbao.contract.facts;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** 事实写出: facts as one JSON object that {@link FactsReader} reads as the same facts. */
public final class FactsWriter {

  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final JsonGenerator json;

  private FactsWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Returns one object in UTF-8, without a line end; lists keep their order. */
  public static byte[] write(Facts facts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new FactsWriter(json).facts(facts);
    }
    return out.toByteArray();
  }

  private void facts(Facts facts) {
    json.writeStartObject();
    json.writeStringProperty("person", facts.person());
    json.writeStringProperty("area", facts.area());
    json.writeNumberProperty("year", facts.year());
    json.writeStringProperty("born", facts.born().toString());
    list("enrolments", facts.enrolments(), this::enrolment);
    known("identities", facts.identities(), this::identity);
    known("absences", facts.absences(), this::absence);
    known("benefits", facts.benefits(), this::benefits);
    json.writeEndObject();
  }

  private void enrolment(Enrolment enrolment) {
    json.writeStringProperty(
        "scheme", enrolment instanceof Enrolment.Resident ? "RESIDENT" : "EMPLOYEE");
    switch (enrolment) {
      case Enrolment.Resident resident -> resident(resident);
      case Enrolment.Employee employee -> {
        json.writeStringProperty("from", employee.from().toString());
        open("to", employee.to());
      }
    }
  }

  private void resident(Enrolment.Resident resident) {
    json.writeNumberProperty("year", resident.year());
    json.writeStringProperty("paidOn", resident.paidOn().toString());
    resident.area().ifPresent(area -> json.writeStringProperty("area", area));
    json.writeNumberProperty("repairYears", resident.repairYears());
    json.writeBooleanProperty("arrearsPaid", resident.arrearsPaid());
    resident.lumpSumFrom().ifPresent(from -> json.writeNumberProperty("lumpSumFrom", from));
  }

  private void identity(IdentitySpell spell) {
    json.writeStringProperty("code", spell.identity().name());
    json.writeStringProperty("from", spell.from().toString());
    open("to", spell.to());
  }

  private void absence(Absence absence) {
    json.writeStringProperty("kind", absence.kind().name());
    json.writeStringProperty("from", absence.from().toString());
    json.writeStringProperty("to", absence.to().toString());
  }

  private void benefits(YearlyBenefits benefits) {
    json.writeNumberProperty("year", benefits.year());
    json.writeStringProperty("fundPaid", benefits.fundPaid().toString());
    json.writeStringProperty("catastrophicPaid", benefits.catastrophicPaid().toString());
  }

  private void open(String name, Optional<?> end) {
    json.writeName(name);
    end.ifPresentOrElse(it -> json.writeString(it.toString()), json::writeNull);
  }

  /** Unknown facts are left out. */
  private <T> void known(String name, Optional<List<T>> facts, Consumer<T> writer) {
    facts.ifPresent(it -> list(name, it, writer));
  }

  private <T> void list(String name, Collection<T> items, Consumer<T> writer) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      writer.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
