/** 数据库服务器: a PostgreSQL server of one's own, and backups of any PostgreSQL database. */
package org.canbao.postgres;
