package org.canbao.service.audit;

import java.time.Instant;
import java.util.Optional;

/** 审计查询条件: which entries are asked for; an absent one asks for all. */
public record AuditFilter(
    Optional<String> matter,
    Optional<String> record,
    Optional<String> actor,
    Optional<AuditAction> action,
    Optional<Instant> from,
    Optional<Instant> to) {}
