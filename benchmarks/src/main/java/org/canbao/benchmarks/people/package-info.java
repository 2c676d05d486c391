/**
 * 虚构人群: a county of invented people, the same for the same seed.
 *
 * <p>{@link org.canbao.benchmarks.people.Question} is what everybody is asked, {@link
 * org.canbao.benchmarks.people.InventedPeople} gives their facts, {@link
 * org.canbao.benchmarks.people.Crowd} their standings as columns.
 */
package org.canbao.benchmarks.people;
