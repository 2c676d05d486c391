/**
 * 概率比对: how many bits of evidence two records give for being one person's (Fellegi and Sunter),
 * told part by part; the parts are whole thousandths of bits, so their sum is the score exactly.
 *
 * <p>Only what estimates weights computes with fractions; what it hands out is frozen in a file.
 */
package org.canbao.matching.score;
