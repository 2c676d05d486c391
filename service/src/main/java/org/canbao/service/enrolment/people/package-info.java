/** 参保人员: what enrolment has to know of a person. */
@NamedInterface("people")
@NullMarked
package org.canbao.service.enrolment.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
