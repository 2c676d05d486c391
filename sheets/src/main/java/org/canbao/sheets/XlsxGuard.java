package org.canbao.sheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * 工作簿防护: unpacks a workbook once without keeping anything, to see that it is one, how large it
 * comes to, and that nothing in it reaches outside. A small file that unpacks to terabytes ends
 * here.
 */
final class XlsxGuard {

  private static final int MOST_PARTS = 2000;
  private static final int HEAD = 2048;
  private static final String MERGED = "<mergeCell ";

  /** Texts that cells share are kept in memory while a workbook is read. */
  private static final long MOST_SHARED = 256L << 20;

  private static final String SHARED = "xl/sharedStrings.xml";

  private XlsxGuard() {}

  static void check(Path file, Limits limits) throws SheetProblem, IOException {
    boolean isWorkbook = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      requireFew(zip.size());
      isWorkbook = zip.getEntry("xl/workbook.xml") != null;
      long left = limits.unpacked();
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(part)) {
          boolean shared = part.getName().equalsIgnoreCase(SHARED);
          long most = shared ? Math.min(left, MOST_SHARED) : left;
          left -= most - unpack(in, most, limits);
        }
      }
    } catch (ZipException | EOFException broken) {
      throw SheetProblem.of(
          "文件已损坏，无法打开，请重新保存后再上传", "the file is damaged and cannot be opened; save it again");
    }
    if (!isWorkbook) {
      throw SheetProblem.of("不是 Excel 工作簿（.xlsx）", "not an Excel workbook (.xlsx)");
    }
  }

  private static void requireFew(int parts) throws SheetProblem {
    if (parts > MOST_PARTS) {
      throw SheetProblem.of(
          "工作簿内部文件过多（上限 %d 个），请只保留一张工作表",
          "the workbook has too many parts (at most %d); keep one sheet only", MOST_PARTS);
    }
  }

  private static long unpack(InputStream part, long left, Limits limits)
      throws SheetProblem, IOException {
    byte[] head = part.readNBytes(HEAD);
    String beginning = new String(head, StandardCharsets.ISO_8859_1);
    if (beginning.contains("<!DOCTYPE") || beginning.contains("<!ENTITY")) {
      throw SheetProblem.of(
          "工作簿含有外部引用（DOCTYPE），不予读取",
          "the workbook refers to something outside (DOCTYPE) and is not read");
    }
    long rest = left - head.length;
    String before = beginning;
    byte[] buffer = new byte[1 << 16];
    for (int count = part.read(buffer); count >= 0 && rest >= 0; count = part.read(buffer)) {
      rest -= count;
      String text = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
      refuseMerged(before.substring(Math.max(0, before.length() - MERGED.length())) + text);
      before = text;
    }
    refuseMerged(beginning);
    if (rest < 0) {
      throw SheetProblem.of(
          "工作簿解压后超过 %d 字节的上限，请分成几个文件",
          "the workbook unpacks to more than the limit of %d bytes; split it", limits.unpacked());
    }
    return rest;
  }

  private static void refuseMerged(String text) throws SheetProblem {
    if (text.contains(MERGED)) {
      throw SheetProblem.of(
          "工作簿有合并单元格，无法判断属于哪一行，请取消合并后重新填写",
          "the workbook has merged cells, and nobody can tell which row they belong to; unmerge"
              + " them and fill in each cell");
    }
  }
}
