/**
 * 国密算法: SM4-GCM, SM3 and HMAC-SM3, each call with a cipher of its own, or many values with one for
 * each worker.
 */
@NamedInterface("cipher")
@NullMarked
package org.canbao.service.protection.cipher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
