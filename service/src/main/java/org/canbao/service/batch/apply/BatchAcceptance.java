package org.canbao.service.batch.apply;

/** 批量接受: which list shall be worked off. */
public record BatchAcceptance(long batch) {}
