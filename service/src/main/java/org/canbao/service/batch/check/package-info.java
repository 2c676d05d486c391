/** 批量校验: each row is ready, or told what is wrong with it. */
@NullMarked
package org.canbao.service.batch.check;

import org.jspecify.annotations.NullMarked;
