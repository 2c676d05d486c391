/** 审计链: entries, their hashes, and the chains they hang in. */
@NullMarked
package org.canbao.service.audit.chain;

import org.jspecify.annotations.NullMarked;
