package org.canbao.documents.yaml;

import java.util.List;

/** YAML 节点: a part of a document that still knows its line. */
public sealed interface Yaml {

  /** Returns the line on which the part begins, counted from 1. */
  int line();

  /** 标量: a text as it stands in the document; numbers and dates are read from it later. */
  record Scalar(String text, int line) implements Yaml {}

  /** 列表. */
  record Sequence(List<Yaml> items, int line) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** 映射: fields in the order in which they were written; keys may still repeat. */
  record Mapping(List<Field> fields, int line) implements Yaml {
    public Mapping {
      fields = List.copyOf(fields);
    }
  }

  /** 字段. */
  record Field(Scalar key, Yaml value) {}
}
