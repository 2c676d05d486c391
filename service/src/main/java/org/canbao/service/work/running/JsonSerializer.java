package org.canbao.service.work.running;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import tools.jackson.databind.json.JsonMapper;

/** The scheduler's own notes as JSON; Java's serialization would let a table decide what is run. */
record JsonSerializer(JsonMapper json) implements Serializer {

  @Override
  public byte[] serialize(Object value) {
    return json.writeValueAsBytes(value);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] value) {
    return json.readValue(value, type);
  }
}
