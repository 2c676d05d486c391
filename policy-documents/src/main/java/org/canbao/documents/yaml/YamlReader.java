package org.canbao.documents.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.canbao.documents.yaml.Yaml.Field;
import org.canbao.documents.yaml.Yaml.Mapping;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.documents.yaml.Yaml.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 读取: turns the text of one document into nodes that know their line.
 *
 * <p>Reads the parser's events itself: anchors, aliases and tags are refused before anything could
 * grow out of them, and depth is limited before a stack could overflow.
 */
public final class YamlReader {

  /** Deeper than any document needs: values, entry, extensions, day make six. */
  private static final int MAX_DEPTH = 16;

  private final Iterator<Event> events;
  private int line = 1;

  private YamlReader(String text) {
    var settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new ParserImpl(settings, new StreamReader(settings, text));
  }

  /** Returns the one mapping that a document consists of. */
  public static Mapping read(String text) throws UnreadableYaml {
    YamlReader reader = new YamlReader(text);
    try {
      return reader.document();
    } catch (MarkedYamlEngineException syntax) {
      int line = syntax.getProblemMark().map(Mark::getLine).orElse(reader.line - 1) + 1;
      throw new UnreadableYaml(
          line,
          "YAML 语法错误：%s".formatted(syntax.getProblem()),
          "not valid YAML: %s".formatted(syntax.getProblem()));
    } catch (YamlEngineException | NoSuchElementException characters) {
      throw reader.problem(
          "含有 YAML 不允许的字符或结构", "it has characters or structure that YAML does not allow");
    }
  }

  private Mapping document() throws UnreadableYaml {
    next();
    if (next().getEventId() == Event.ID.StreamEnd) {
      throw problem("文件为空，应有一份政策文件", "the file is empty, expected a policy document");
    }
    if (!(node(next(), 0) instanceof Mapping mapping)) {
      throw problem("文件应由“键: 值”组成", "the document must consist of 'key: value' fields");
    }
    next();
    if (next().getEventId() != Event.ID.StreamEnd) {
      throw problem("一个文件只能有一份文件", "a file must hold one document only");
    }
    return mapping;
  }

  private Yaml node(Event event, int depth) throws UnreadableYaml {
    refuseMagic(event);
    if (depth > MAX_DEPTH) {
      throw problem("嵌套过深，最多%d层".formatted(MAX_DEPTH), "nested deeper than " + MAX_DEPTH);
    }
    return switch (event) {
      case ScalarEvent scalar -> new Scalar(scalar.getValue(), line);
      case SequenceStartEvent _ -> sequence(depth);
      case MappingStartEvent _ -> mapping(depth);
      default -> throw problem("此处应有一个值", "expected a value here");
    };
  }

  private Sequence sequence(int depth) throws UnreadableYaml {
    int start = line;
    List<Yaml> items = new ArrayList<>();
    for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
      items.add(node(event, depth + 1));
    }
    return new Sequence(items, start);
  }

  private Mapping mapping(int depth) throws UnreadableYaml {
    int start = line;
    List<Field> fields = new ArrayList<>();
    for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
      if (!(node(event, depth + 1) instanceof Scalar key)) {
        throw problem("键应为一个词", "a key must be a plain word");
      }
      fields.add(new Field(key, node(next(), depth + 1)));
    }
    return new Mapping(fields, start);
  }

  private void refuseMagic(Event event) throws UnreadableYaml {
    boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (event instanceof AliasEvent || anchored) {
      throw problem("不允许使用锚点或别名（& 与 *）", "anchors and aliases (& and *) are not allowed");
    }
    boolean tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case CollectionStartEvent collection -> collection.getTag().isPresent();
          default -> false;
        };
    if (tagged) {
      throw problem("不允许使用类型标签（!）", "type tags (!) are not allowed");
    }
  }

  private Event next() {
    Event event = events.next();
    line = event.getStartMark().map(Mark::getLine).orElse(line - 1) + 1;
    return event;
  }

  private UnreadableYaml problem(String chinese, String english) {
    return new UnreadableYaml(line, chinese, english);
  }
}
