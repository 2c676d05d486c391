/**
 * 事实读取: lines of JSON become facts, or one sentence that says what was expected.
 *
 * <p>{@link org.canbao.command.facts.LineBlocks} cuts a stream of any size into blocks of lines,
 * and {@link org.canbao.command.facts.FactsReader} reads one line. No sentence repeats a value that
 * may be personal.
 */
package org.canbao.command.facts;
