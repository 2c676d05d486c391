package org.canbao.service.determination;

import java.io.OutputStream;
import org.canbao.policy.decision.Refusal;
import org.canbao.policy.history.Objection;
import org.canbao.policy.term.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** 退回写出: the objections to facts that cannot be decided on, as one JSON object. */
final class RefusalWriter {

  private static final JsonFactory JSON = JsonFactory.builder().build();

  private RefusalWriter() {}

  static void write(Refusal refusal, Language language, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("status", Outcome.REFUSED);
      json.writeArrayPropertyStart("objections");
      for (Objection objection : refusal.objections()) {
        json.writeString(objection.text(language));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
