/**
 * 虚构来数: feeds about an invented population with the errors that feeds have, and the truth about
 * each line apart from it.
 *
 * <p>Errors come together: each office and each line has its own dirt, and every operator follows
 * it. Which operators there are and how often they strike is data, {@code operators.csv}.
 */
package org.canbao.invented.feed;
