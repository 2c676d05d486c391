/** 密钥: master keys from a file or the environment, and the data keys that they wrap. */
@NamedInterface("keys")
@NullMarked
package org.canbao.service.protection.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
