/** 审计接口: what auditors read. */
@NullMarked
package org.canbao.service.audit.web;

import org.jspecify.annotations.NullMarked;
