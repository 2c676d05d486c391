package org.canbao.service.person;

/**
 * 异地查询结果: the least that is said of somebody who may belong to another territory.
 *
 * @param within whether the person is in the territory of whoever asks
 */
public record PersonElsewhere(long person, long file, boolean within) {}
