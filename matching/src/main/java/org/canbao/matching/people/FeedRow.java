package org.canbao.matching.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 来数行: one line of a feed.
 *
 * @param row its number
 * @param event the day of what the feed tells of the person, if it tells of a day
 */
public record FeedRow(long row, Particulars particulars, Optional<LocalDate> event) {}
