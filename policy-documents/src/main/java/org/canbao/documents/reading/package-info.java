/**
 * 读取: the text of one file becomes a document, or findings that say why not.
 *
 * <p>{@link org.canbao.documents.reading.DocumentReader} looks at one file alone; what documents
 * say of each other is checked later.
 */
package org.canbao.documents.reading;
