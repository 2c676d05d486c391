/**
 * 虚构人口: invents a county's people with their households, papers, schools, employers and ten years
 * of enrolments and contributions, the same for the same seed, as rows that PostgreSQL copies in.
 *
 * <p>{@link org.canbao.invented.County} says what is wanted, {@link org.canbao.invented.Population}
 * makes it in {@link org.canbao.invented.Batch batches} on several threads, {@link
 * org.canbao.invented.CountyFiles} writes it to files. Nobody in it exists, and no number in it can
 * be anybody's: see {@link org.canbao.invented.Numbers}.
 */
package org.canbao.invented;
