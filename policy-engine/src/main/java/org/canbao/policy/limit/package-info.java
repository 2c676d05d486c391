/** 大病保险最高支付限额: awards for continuity and claim-free years, and the penalty for gaps. */
package org.canbao.policy.limit;
