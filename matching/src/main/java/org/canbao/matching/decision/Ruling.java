package org.canbao.matching.decision;

/** 裁定: a link, or what forbids it. */
public sealed interface Ruling permits Link, Vetoed {}
