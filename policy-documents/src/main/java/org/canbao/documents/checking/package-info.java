/**
 * 检查: what documents say of each other, all findings at once.
 *
 * <p>One class for each kind of finding; {@link org.canbao.documents.checking.Checks} runs them
 * all.
 */
package org.canbao.documents.checking;
