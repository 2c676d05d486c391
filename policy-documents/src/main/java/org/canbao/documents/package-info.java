/**
 * 政策文件: dated, cited, layered and checked documents, and the policy book that they resolve to.
 *
 * <p>Start with {@link org.canbao.documents.PolicyLibrary}. The packages below are not exported:
 * they read, check and resolve, in this order.
 */
package org.canbao.documents;
