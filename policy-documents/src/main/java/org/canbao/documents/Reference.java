package org.canbao.documents;

/**
 * 引用: one document's mention of another.
 *
 * @param document the short name of the other document
 * @param place where it is mentioned
 */
public record Reference(String document, Place place) {}
