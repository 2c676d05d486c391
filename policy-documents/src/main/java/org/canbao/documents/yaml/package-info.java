/** YAML 读取: texts become nodes that know their line; nothing here knows of policies. */
package org.canbao.documents.yaml;
