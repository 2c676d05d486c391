/** 退费: money goes back, with a second person. */
@NullMarked
package org.canbao.service.contribution.refund;

import org.jspecify.annotations.NullMarked;
