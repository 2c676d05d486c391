/** 资金账: movements whose entries sum to zero. */
@NullMarked
package org.canbao.service.contribution.ledger;

import org.jspecify.annotations.NullMarked;
