package org.canbao.service.approval;

/** 已结束: told to other modules when a proposal came to its end, whichever. */
public record ProposalDecided(long id, String kind, ProposalState state) {}
