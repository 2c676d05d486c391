package org.canbao.command.decide;

import java.util.List;

/**
 * 已核定行块: the answers of one block of lines.
 *
 * @param answers decisions, ready to be written
 * @param decided how many lines were decided
 * @param refusals one sentence for each line that was refused
 */
record DecidedBlock(byte[] answers, int decided, List<String> refusals) {}
