package org.canbao.service.person.search;

import java.util.Optional;
import org.canbao.service.person.Person;

/**
 * 查到的人.
 *
 * @param number of the foremost document, masked
 * @param phone masked
 */
public record FoundPerson(Person person, Optional<String> number, Optional<String> phone) {}
