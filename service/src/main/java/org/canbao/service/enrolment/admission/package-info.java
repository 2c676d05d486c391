/** 参保对象: the right to enrol, as dated data for each area and scheme. */
@NullMarked
package org.canbao.service.enrolment.admission;

import org.jspecify.annotations.NullMarked;
