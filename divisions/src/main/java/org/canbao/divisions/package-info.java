/** 行政区划: what the product ships of China's divisions, and how their codes became what they are. */
package org.canbao.divisions;
