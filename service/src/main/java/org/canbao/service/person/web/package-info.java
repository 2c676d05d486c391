/** 个人档案接口: people, households, organisations over HTTP. */
@NullMarked
package org.canbao.service.person.web;

import org.jspecify.annotations.NullMarked;
