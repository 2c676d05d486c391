/** 作业运行: takes up what is due, runs it, and hands it on when an instance stops or dies. */
@NullMarked
package org.canbao.service.work.running;

import org.jspecify.annotations.NullMarked;
