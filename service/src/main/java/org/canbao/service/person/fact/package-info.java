/** 事实: how facts are checked, kept, sealed, and which of them decides. */
@NullMarked
package org.canbao.service.person.fact;

import org.jspecify.annotations.NullMarked;
