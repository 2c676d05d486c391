/** 区划变更: what may change in the tree of divisions, and how that is recorded. */
@NamedInterface("change")
@NullMarked
package org.canbao.service.division.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
