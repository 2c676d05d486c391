/** 字典接口: dictionaries over HTTP and as workbooks. */
@NullMarked
package org.canbao.service.dictionary.web;

import org.jspecify.annotations.NullMarked;
