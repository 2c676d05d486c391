package org.canbao.service.person.merge;

/**
 * 合并事项: two files that are, or are not, one person's.
 *
 * @param kept whose number the file keeps
 * @param joined whose file becomes a part of it
 */
public record PersonMerge(long kept, long joined) {}
