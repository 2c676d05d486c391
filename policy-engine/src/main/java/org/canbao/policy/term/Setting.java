package org.canbao.policy.term;

/** 条款项: what an area's policy says of one term in one year, or that it says nothing. */
public sealed interface Setting<T> permits Term, Unset {}
