/** 家庭户: people who live as one household, with one head. */
@NullMarked
package org.canbao.service.person.household;

import org.jspecify.annotations.NullMarked;
