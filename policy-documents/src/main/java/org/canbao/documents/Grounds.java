package org.canbao.documents;

import java.util.Optional;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Modality;
import org.canbao.policy.term.Provenance;
import org.canbao.policy.term.Readings;

/**
 * 理据: on what a value rests.
 *
 * @param citation the clause
 * @param modality how strictly it binds
 * @param provenance where the value comes from
 * @param readings the readings that it leans on
 * @param justification why it departs from an upper principle (原则上)
 * @param note anything a reader of the document should know
 */
public record Grounds(
    Citation citation,
    Modality modality,
    Provenance provenance,
    Readings readings,
    Optional<String> justification,
    Optional<String> note) {}
