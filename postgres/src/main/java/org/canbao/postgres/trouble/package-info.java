/** 数据库故障: how trouble with the database is told. */
package org.canbao.postgres.trouble;
