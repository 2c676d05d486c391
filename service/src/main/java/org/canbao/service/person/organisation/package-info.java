/** 单位: schools, kindergartens and employers, by which people are enrolled together. */
@NullMarked
package org.canbao.service.person.organisation;

import org.jspecify.annotations.NullMarked;
