/** 批量行: the rows of lists, sealed. */
@NullMarked
package org.canbao.service.batch.row;

import org.jspecify.annotations.NullMarked;
