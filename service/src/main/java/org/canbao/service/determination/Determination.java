package org.canbao.service.determination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * 待遇核定: one decision as it was kept.
 *
 * @param person the number of the person whose file it is
 * @param decision the answer, in Chinese
 * @param instruments the digest of the documents by which it was made
 * @param supersedes the decision before it for the same person, area and year
 */
public record Determination(
    long id,
    long person,
    String area,
    int year,
    LocalDate on,
    String status,
    JsonNode decision,
    String instruments,
    String engine,
    Cause cause,
    Optional<Long> supersedes,
    Effect effect,
    String decidedBy,
    Instant decidedAt) {}
