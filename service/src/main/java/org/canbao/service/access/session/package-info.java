/** 登录会话: signing in, staying signed in, and being signed out. */
@NullMarked
package org.canbao.service.access.session;

import org.jspecify.annotations.NullMarked;
