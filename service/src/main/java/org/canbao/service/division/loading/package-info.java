/** 载入区划: brings the shipped divisions into an empty database. */
@NamedInterface("loading")
@NullMarked
package org.canbao.service.division.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
