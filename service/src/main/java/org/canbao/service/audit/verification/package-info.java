/**
 * 审计校验: finds entries that were changed, taken out, put in or moved, and proves to others how long
 * the chains were.
 */
@NamedInterface("verification")
@NullMarked
package org.canbao.service.audit.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
