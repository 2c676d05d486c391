/**
 * 归并: the values of all layers become one policy for each area and year.
 *
 * <p>{@link org.canbao.documents.resolving.Chain} knows which documents speak for a division and
 * which of them wins; {@link org.canbao.documents.resolving.BookBinder} puts the policies together.
 */
package org.canbao.documents.resolving;
