/** 核定约定: the one form in which facts are told and decisions are given, wherever they are. */
package org.canbao.contract;
