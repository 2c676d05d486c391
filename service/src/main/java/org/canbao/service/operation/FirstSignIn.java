package org.canbao.service.operation;

import java.nio.file.Path;
import org.canbao.service.access.account.FirstAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** 首次登录: an installation without accounts gets the first ones before it says that it is ready. */
@Component
class FirstSignIn implements ApplicationRunner {

  static final String FILE = "first-sign-in";

  private final FirstAccounts accounts;
  private final Path home;

  FirstSignIn(FirstAccounts accounts, @Value("${canbao.home}") Path home) {
    this.accounts = accounts;
    this.home = home;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    accounts.createIfNone(home.resolve(FILE));
  }
}
