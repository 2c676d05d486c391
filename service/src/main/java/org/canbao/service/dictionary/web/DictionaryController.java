package org.canbao.service.dictionary.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.dictionary.Dictionaries;
import org.canbao.service.dictionary.Dictionary;
import org.canbao.service.dictionary.Entry;
import org.canbao.service.rest.Languages;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** 字典接口: the same entries and names as JSON and as a workbook. */
@RestController
@RequestMapping("/api/dictionaries")
class DictionaryController {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Dictionaries dictionaries;

  DictionaryController(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /** 字典目录项. */
  record Title(String name, String chinese, String english, String note) {}

  /** 字典内容: all that is valid on a day. */
  record Shown(Title title, LocalDate on, List<Item> entries) {}

  /** 字典项: {@code label} is in the reader's language. */
  record Item(
      String code, String label, Text labels, Days days, String note, Entry.Origin origin) {}

  /** 有效期: from and to, where there are any. */
  record Days(Optional<LocalDate> from, Optional<LocalDate> to) {}

  /** 列出字典: names and titles of all. */
  @GetMapping
  @Needs(Right.DICTIONARY_READ)
  List<Title> list() {
    return dictionaries.all().stream().map(DictionaryController::title).toList();
  }

  private static Title title(Dictionary dictionary) {
    return new Title(
        dictionary.name(),
        dictionary.title().chinese(),
        dictionary.title().english(),
        dictionary.note());
  }

  /**
   * 查看字典: what is valid on a day.
   *
   * @param on 日期, today without it
   */
  @GetMapping("/{name}")
  @Needs(Right.DICTIONARY_READ)
  ResponseEntity<Shown> get(
      @PathVariable String name,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
      HttpServletRequest servlet,
      WebRequest request) {
    LocalDate day = on.orElseGet(Dictionaries::today);
    Locale language = Languages.of(servlet);
    String tag =
        "\"d%d-%s-%s-%s\"".formatted(dictionaries.version(), name, day, language.getLanguage());
    Dictionary dictionary = require(name);
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(304).build();
    }
    List<Item> items =
        dictionaries.entries(name, day).stream().map(it -> item(it, day, language)).toList();
    return ResponseEntity.ok()
        .eTag(tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(new Shown(title(dictionary), day, items));
  }

  /**
   * 下载字典: the same as an Excel workbook.
   *
   * @param on 日期, today without it
   */
  @GetMapping(value = "/{name}/workbook")
  @Needs(Right.DICTIONARY_READ)
  ResponseEntity<byte[]> workbook(
      @PathVariable String name,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
    LocalDate day = on.orElseGet(Dictionaries::today);
    Dictionary dictionary = require(name);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.xlsx\"".formatted(dictionary.name(), day))
        .body(DictionaryWorkbook.of(dictionary, dictionaries.entries(name, day), day));
  }

  private Dictionary require(String name) {
    return dictionaries
        .find(name)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "dictionary-unknown", Text.of("没有这个字典", "there is no such dictionary")));
  }

  private static Item item(Entry entry, LocalDate on, Locale language) {
    Text label = entry.label(on);
    return new Item(
        entry.code(),
        label.in(language),
        label,
        new Days(entry.from(), entry.to()),
        entry.about().note(),
        entry.about().origin());
  }
}
