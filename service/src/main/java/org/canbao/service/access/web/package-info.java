/** 访问控制接口. */
@NullMarked
package org.canbao.service.access.web;

import org.jspecify.annotations.NullMarked;
