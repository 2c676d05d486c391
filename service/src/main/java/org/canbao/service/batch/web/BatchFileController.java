package org.canbao.service.batch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.batch.BatchKind;
import org.canbao.service.batch.Sponsor;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.batch.row.RefusedRows;
import org.canbao.service.rest.Languages;
import org.canbao.sheets.SheetWriter;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 批量文件接口: templates to fill in, and the rows that were refused. */
@RestController
@RequestMapping("/api/batches")
class BatchFileController {

  private static final MediaType WORKBOOK =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType TEXT_TABLE = MediaType.valueOf("text/csv;charset=UTF-8");

  private final BatchForms forms;
  private final RefusedRows refused;

  BatchFileController(BatchForms forms, RefusedRows refused) {
    this.forms = forms;
    this.refused = refused;
  }

  /** 模板格式. */
  enum Format {
    XLSX,
    CSV
  }

  /**
   * 下载模板: the columns that a sponsor fills in, with lists to choose from, in the language of the
   * request.
   *
   * @param kind 类别
   * @param sponsor 经办单位
   * @param format 格式，默认 XLSX
   */
  @GetMapping("/templates/{kind}/{sponsor}")
  @Needs(Right.BATCH_CHANGE)
  ResponseEntity<byte[]> template(
      @PathVariable BatchKind kind,
      @PathVariable Sponsor sponsor,
      @RequestParam Optional<Format> format,
      HttpServletRequest request)
      throws IOException {
    SheetWriter writer = new SheetWriter(forms.form(kind, sponsor), isEnglish(request));
    String name = "%s-%s".formatted(kind, sponsor).toLowerCase(Locale.ROOT);
    if (format.orElse(Format.XLSX) == Format.CSV) {
      byte[] header = writer.header().getBytes(StandardCharsets.UTF_8);
      return file(name + ".csv", TEXT_TABLE).body(header);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.template(out);
    return file(name + ".xlsx", WORKBOOK).body(out.toByteArray());
  }

  /** 下载错误清单: the refused rows as they were sent, with what is wrong, to correct and send again. */
  @GetMapping("/{id}/refused-rows")
  @Needs(Right.BATCH_CHANGE)
  ResponseEntity<Resource> refused(@PathVariable long id, HttpServletRequest request)
      throws IOException {
    Path written = refused.write(id, isEnglish(request));
    return file("batch-%d-refused.xlsx".formatted(id), WORKBOOK)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            new InputStreamResource(
                Files.newInputStream(written, StandardOpenOption.DELETE_ON_CLOSE)));
  }

  private static boolean isEnglish(HttpServletRequest request) {
    return Languages.of(request).getLanguage().equals("en");
  }

  private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
  }
}
