package org.canbao.service.enrolment;

/** 参保取消: told to other modules, inside the transaction, when an enrolment never counted. */
public record EnrolmentCancelled(long enrolmentId) {}
