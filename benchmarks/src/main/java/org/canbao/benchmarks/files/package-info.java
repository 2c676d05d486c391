/** 文件基准: facts from a file to decisions in a file, by the command line itself. */
package org.canbao.benchmarks.files;
