package org.canbao.service.dictionary;

import java.util.List;
import java.util.Optional;
import org.canbao.service.rest.Text;

/** 字典: one list of codes. */
public record Dictionary(String name, Text title, String note, List<Entry> entries) {

  public Dictionary {
    entries = List.copyOf(entries);
  }

  /** Finds an entry, of whatever day. */
  public Optional<Entry> find(String code) {
    return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }
}
