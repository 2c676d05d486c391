package org.canbao.service.access.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.actor.Role;

/** 帐号视图: an account as administrators see it; phone and identity number are masked. */
record StaffView(
    long id,
    String login,
    String name,
    Optional<String> division,
    StaffAccount.State state,
    Set<Role> roles,
    List<String> territory,
    boolean secondFactor,
    Optional<String> phone,
    Optional<String> identityNumber) {}
