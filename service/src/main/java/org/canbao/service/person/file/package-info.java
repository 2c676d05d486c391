/** 档案: how files are opened, changed and read as of any day and any knowledge. */
@NullMarked
package org.canbao.service.person.file;

import org.jspecify.annotations.NullMarked;
