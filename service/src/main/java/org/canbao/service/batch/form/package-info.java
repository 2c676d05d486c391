/** 批量表单: which columns a list has. */
@NullMarked
package org.canbao.service.batch.form;

import org.jspecify.annotations.NullMarked;
