package org.canbao.matching.people;

import org.canbao.matching.name.Name;

/** 姓名频率: how common a name and its sound are among those registered. */
public interface NameFrequencies {

  /** The share of those who are called so, variants taken together. */
  double written(Name name);

  /** The share of those whose name sounds so. */
  double sounding(Name name);
}
