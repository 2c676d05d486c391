/** 批量上传: a file becomes a list. */
@NullMarked
package org.canbao.service.batch.upload;

import org.jspecify.annotations.NullMarked;
