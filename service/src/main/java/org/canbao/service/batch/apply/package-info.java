/** 批量办理: a second person accepts a list, and its rows are worked off. */
@NullMarked
package org.canbao.service.batch.apply;

import org.jspecify.annotations.NullMarked;
