package org.canbao.service.access.web;

import java.util.Optional;
import org.canbao.service.access.client.ApiClient;
import org.canbao.service.access.client.ApiClients;
import org.canbao.service.access.client.NewClient;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Confidential;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Text;
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

/** 接口客户端管理接口. */
@RestController
@RequestMapping("/api/clients")
class ClientController {

  private final ApiClients clients;

  ClientController(ApiClients clients) {
    this.clients = clients;
  }

  /** 客户端与密钥: the key is shown this once. */
  record WithKey(ApiClient client, String key) {
    @Override
    public String toString() {
      return "WithKey";
    }
  }

  /** 客户端状态变更. */
  record Change(ApiClient.State state) {}

  /** 列出接口客户端: in the order of their numbers. */
  @GetMapping
  @Needs({Right.CLIENT_CHANGE, Right.ACCOUNT_READ})
  Page<ApiClient> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam Optional<String> after) {
    int size = Page.limit(limit);
    return Page.of(
        clients.list(after.map(Cursor::number).orElse(0L), size),
        size,
        client -> Cursor.of(client.id()));
  }

  /** 查看接口客户端: one client, its version in the header ETag. */
  @GetMapping("/{id}")
  @Needs({Right.CLIENT_CHANGE, Right.ACCOUNT_READ})
  ResponseEntity<ApiClient> get(@PathVariable long id) {
    return answer(clients.get(id));
  }

  /** 新建接口客户端: a program with a territory, rights and a key; the key is shown once. */
  @PostMapping
  @Needs(Right.CLIENT_CHANGE)
  @Confidential
  ResponseEntity<WithKey> create(@RequestBody NewClient client) {
    return answer(clients.create(client), HttpStatus.CREATED);
  }

  /** 更换密钥: a new key, shown once; the one before ends at once. */
  @PostMapping("/{id}/key")
  @Needs(Right.CLIENT_CHANGE)
  @Confidential
  ResponseEntity<WithKey> renewKey(
      @PathVariable long id, @RequestHeader(value = "If-Match", required = false) String version) {
    return answer(clients.renewKey(id, EntityTag.require(version)), HttpStatus.OK);
  }

  /** 启用或停用接口客户端: a disabled client is refused from its next request on. */
  @PutMapping("/{id}")
  @Needs(Right.CLIENT_CHANGE)
  ResponseEntity<ApiClient> change(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Change change) {
    new Checks().that(change.state() != null, "state", Text.of("必须选择", "must be chosen")).done();
    return answer(clients.change(id, EntityTag.require(version), change.state()));
  }

  private static ResponseEntity<ApiClient> answer(ApiClient client) {
    return ResponseEntity.ok().eTag(EntityTag.of(client.version())).body(client);
  }

  private static ResponseEntity<WithKey> answer(ApiClients.Issued issued, HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(issued.client().version()))
        .body(new WithKey(issued.client(), issued.key().secret()));
  }
}
