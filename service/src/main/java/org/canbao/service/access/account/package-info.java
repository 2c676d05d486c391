/** 帐号: the people who work with the service, their roles, territories and passwords. */
@NamedInterface("account")
@NullMarked
package org.canbao.service.access.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
