/** 行: cuts a stream of any size into blocks of lines. */
package org.canbao.command.lines;
