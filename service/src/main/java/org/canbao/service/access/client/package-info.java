/** 接口客户端: programs of other offices that call with a key of their own. */
@NullMarked
package org.canbao.service.access.client;

import org.jspecify.annotations.NullMarked;
