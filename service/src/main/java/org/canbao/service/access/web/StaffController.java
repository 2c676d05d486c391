package org.canbao.service.access.web;

import java.util.Optional;
import org.canbao.service.access.account.AccountChange;
import org.canbao.service.access.account.AccountChanges;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.NewAccount;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 工作人员帐号接口. */
@RestController
@RequestMapping("/api/staff")
class StaffController {

  private final Accounts accounts;
  private final AccountChanges changes;
  private final StaffViews views;

  StaffController(Accounts accounts, AccountChanges changes, StaffViews views) {
    this.accounts = accounts;
    this.changes = changes;
    this.views = views;
  }

  /** 列出帐号: accounts of one's territory, in the order of their numbers. */
  @GetMapping
  @Needs(Right.ACCOUNT_READ)
  Page<StaffView> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam Optional<String> after) {
    int size = Page.limit(limit);
    long start = after.map(Cursor::number).orElse(0L);
    return Page.of(accounts.list(start, size), size, account -> Cursor.of(account.id()))
        .map(views::view);
  }

  /** 查看帐号: one account, its version in the header ETag. */
  @GetMapping("/{id}")
  @Needs(Right.ACCOUNT_READ)
  ResponseEntity<StaffView> get(@PathVariable long id) {
    return answer(accounts.get(id), HttpStatus.OK);
  }

  /** 新建帐号: an account without password, roles and territory; those are given later, by others. */
  @PostMapping
  @Needs(Right.ACCOUNT_CHANGE)
  ResponseEntity<StaffView> create(@RequestBody NewAccount account) {
    return answer(changes.create(account), HttpStatus.CREATED);
  }

  /** 修改帐号: name, state, phone or identity number; what is absent stays. */
  @PutMapping("/{id}")
  @Needs(Right.ACCOUNT_CHANGE)
  ResponseEntity<StaffView> change(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody AccountChange change) {
    return answer(changes.change(id, EntityTag.require(version), change), HttpStatus.OK);
  }

  private ResponseEntity<StaffView> answer(StaffAccount account, HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(account.version()))
        .body(views.view(account));
  }
}
