/** 服务: the system of record; each package below is a module and may see only those it names. */
@NullMarked
package org.canbao.service;

import org.jspecify.annotations.NullMarked;
