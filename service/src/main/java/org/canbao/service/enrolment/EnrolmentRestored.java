package org.canbao.service.enrolment;

/**
 * 参保恢复: told to other modules, inside the transaction, when what had cancelled an enrolment proved
 * wrong. It is registered again; what was paid for it is for others to put back.
 */
public record EnrolmentRestored(long enrolmentId) {}
