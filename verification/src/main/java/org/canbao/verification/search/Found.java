package org.canbao.verification.search;

import org.canbao.verification.law.Ledger;

/**
 * 搜索所得.
 *
 * @param histories how many histories were covered
 * @param states how many states they were merged into; as many as histories where nothing was
 *     merged
 * @param ledger what the laws found
 * @param standings what payments on every day are tried after
 */
public record Found(long histories, long states, Ledger ledger, Standings standings) {}
