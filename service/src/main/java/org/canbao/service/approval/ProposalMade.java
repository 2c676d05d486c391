package org.canbao.service.approval;

/** 已提出: told to other modules when a proposal was made. */
public record ProposalMade(long id, String kind) {}
