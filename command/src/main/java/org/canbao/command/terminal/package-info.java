/**
 * 终端: what a command and the person in front of it hand each other.
 *
 * <p>{@link org.canbao.command.terminal.Session} is the surroundings of one call; every sentence is
 * a {@link org.canbao.contract.Message}, written once in both languages.
 */
package org.canbao.command.terminal;
