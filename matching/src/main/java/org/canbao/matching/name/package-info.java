/**
 * 姓名: the forms under which a name is compared, all kept beside each other, and how closely two
 * names fit.
 */
package org.canbao.matching.name;
