/** 授权: which roles an account holds and where, changed only with a second person. */
@NullMarked
package org.canbao.service.access.rights;

import org.jspecify.annotations.NullMarked;
