package org.canbao.matching.identifier;

/**
 * 问题: what is wrong with a number and what was expected, in both languages. It never repeats the
 * number or a part of it.
 */
public record Finding(String chinese, String english) {}
