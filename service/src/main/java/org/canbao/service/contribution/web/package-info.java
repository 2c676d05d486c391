/** 缴费接口. */
@NullMarked
package org.canbao.service.contribution.web;

import org.jspecify.annotations.NullMarked;
