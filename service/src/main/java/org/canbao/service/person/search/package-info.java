/** 查找: finds people by whatever somebody brings to the counter, off indexes alone. */
@NullMarked
package org.canbao.service.person.search;

import org.jspecify.annotations.NullMarked;
