/** 门: who comes in, and which endpoints are open to whom. */
@NullMarked
package org.canbao.service.access.gate;

import org.jspecify.annotations.NullMarked;
