/**
 * 事实: lines of JSON become facts, or one sentence that says what was expected; and facts become
 * such lines again.
 *
 * <p>No sentence repeats a value that may be personal.
 */
package org.canbao.contract.facts;
