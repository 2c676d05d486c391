/** 批量接口. */
@NullMarked
package org.canbao.service.batch.web;

import org.jspecify.annotations.NullMarked;
