/** 合并: two files of one person become one, and two again when that proves wrong. */
@NullMarked
package org.canbao.service.person.merge;

import org.jspecify.annotations.NullMarked;
