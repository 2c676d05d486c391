/** 证件号码: what the numbers of documents look like, what they tell, and what is wrong with one. */
package org.canbao.matching.identifier;
