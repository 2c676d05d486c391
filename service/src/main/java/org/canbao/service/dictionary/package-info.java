/** 字典: codes with their days and their names in both languages, one source for all faces. */
@ApplicationModule(allowedDependencies = {"actor", "rest", "approval"})
@NullMarked
package org.canbao.service.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
