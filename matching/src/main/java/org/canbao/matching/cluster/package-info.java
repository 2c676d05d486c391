/**
 * 聚合: which rows are of which person. Rows hang on a person like rays on a star, never on each
 * other, so nothing is ever linked by a chain.
 */
package org.canbao.matching.cluster;
