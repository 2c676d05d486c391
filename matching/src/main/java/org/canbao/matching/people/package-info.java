/** 人员比对: what is compared of people, by which keys pairs are found, and who is registered. */
package org.canbao.matching.people;
