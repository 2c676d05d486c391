/** 缴费: personal contribution, classified subsidy, fiscal share of late payers and repair prices. */
package org.canbao.policy.price;
