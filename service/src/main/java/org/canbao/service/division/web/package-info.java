/** 行政区划接口: the tree of divisions over HTTP. */
@NullMarked
package org.canbao.service.division.web;

import org.jspecify.annotations.NullMarked;
