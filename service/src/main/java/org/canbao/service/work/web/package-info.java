/** 作业接口: jobs over HTTP, and their progress as it happens. */
@NullMarked
package org.canbao.service.work.web;

import org.jspecify.annotations.NullMarked;
