/**
 * 命令行: the command {@code canbao}, the thinnest way to the engine.
 *
 * <p>{@link org.canbao.command.Canbao} puts the commands together; each lives in a package of its
 * own matter.
 */
package org.canbao.command;
