package org.canbao.documents;

/**
 * 位置: where something stands in the loaded files.
 *
 * @param file the name of the source
 * @param line the line, counted from 1
 */
public record Place(String file, int line) {}
