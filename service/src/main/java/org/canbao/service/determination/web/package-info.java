/** 待遇核定接口. */
@NullMarked
package org.canbao.service.determination.web;

import org.jspecify.annotations.NullMarked;
