/**
 * 政策文件命令: lists, checks, prints and compares the loaded documents.
 *
 * <p>{@link org.canbao.command.policies.Documents} are the options by which every command says
 * which documents it means.
 */
package org.canbao.command.policies;
