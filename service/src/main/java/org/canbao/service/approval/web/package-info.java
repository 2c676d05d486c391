/** 复核接口: proposals over HTTP. */
@NullMarked
package org.canbao.service.approval.web;

import org.jspecify.annotations.NullMarked;
