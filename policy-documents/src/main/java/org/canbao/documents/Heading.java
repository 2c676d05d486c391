package org.canbao.documents;

import java.time.LocalDate;

/**
 * 文件标识: how a document is known.
 *
 * @param name the short name by which other documents refer to it
 * @param citedAs the name in front of its clauses in a reason
 * @param number 发文字号
 * @param title the title
 * @param issuer who issued it
 * @param checked the day on which somebody last compared it with its source
 * @param place where the document begins
 */
public record Heading(
    String name,
    String citedAs,
    String number,
    String title,
    String issuer,
    LocalDate checked,
    Place place) {}
