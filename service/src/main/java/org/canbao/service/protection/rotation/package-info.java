/** 密钥轮换: new keys while everybody goes on working. */
@NamedInterface("rotation")
@NullMarked
package org.canbao.service.protection.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
