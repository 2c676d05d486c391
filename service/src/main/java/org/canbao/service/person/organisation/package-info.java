/** 单位: schools, kindergartens and employers, by which people are enrolled together. */
@NamedInterface("organisation")
@NullMarked
package org.canbao.service.person.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
