/** 统一身份认证: signing in with an outer identity provider (OpenID Connect), when one is set. */
@NullMarked
package org.canbao.service.access.oidc;

import org.jspecify.annotations.NullMarked;
