/** 参保接口. */
@NullMarked
package org.canbao.service.enrolment.web;

import org.jspecify.annotations.NullMarked;
