/**
 * 表格: tables that people fill in: templates to download, a strict reader of whatever comes back,
 * and workbooks that say row by row what was wrong.
 */
package org.canbao.sheets;
