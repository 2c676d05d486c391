/**
 * 搜索: goes through all histories, one by one or by merging equal states.
 *
 * <p>{@link org.canbao.verification.search.PlainSearch} and {@link
 * org.canbao.verification.search.MergedSearch} try the same laws on the same {@link
 * org.canbao.verification.search.Branches}.
 */
package org.canbao.verification.search;
