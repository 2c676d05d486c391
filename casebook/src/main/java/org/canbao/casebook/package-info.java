/**
 * 案例集: cases that policy officers can read and add to, one CSV table for each matter.
 *
 * <p>{@link org.canbao.casebook.Casebook} reads them, {@link org.canbao.casebook.CaseCheck}
 * compares an answer with what a case expects; {@code casebook/README.md} explains the notation.
 */
package org.canbao.casebook;
