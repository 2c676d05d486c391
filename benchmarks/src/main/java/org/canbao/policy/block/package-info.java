/** 批量核定: opens whole columns of the engine's blocks to the benchmarks. */
package org.canbao.policy.block;
