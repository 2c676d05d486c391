package org.canbao.service.enrolment;

/**
 * 参保变动: told to other modules, inside the transaction, when what counts as an enrolment of a person
 * changed.
 *
 * @param year the first coverage year concerned
 */
public record EnrolmentChanged(long personId, int year) {}
