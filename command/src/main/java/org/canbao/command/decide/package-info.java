/**
 * 核定命令: facts line by line in, decisions in the same order out.
 *
 * <p>{@link org.canbao.command.decide.DecisionRun} decides blocks of lines side by side in bounded
 * memory; a bad line is told and counted, and never stops the run.
 */
package org.canbao.command.decide;
