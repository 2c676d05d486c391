package org.canbao.service.protection.keys;

import java.nio.file.Path;
import org.canbao.service.protection.Protection;
import org.canbao.service.protection.Reveal;
import org.canbao.service.protection.RevealWitness;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 密钥配置: where this instance finds its master keys; a wrong or missing one stops the start. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  @Bean
  KeySource keySource(
      Environment environment, @Value("${canbao.key-file:${canbao.home}/keys}") Path file) {
    String text = environment.getProperty(KeyVariable.NAME);
    return text == null || text.isBlank() ? new KeyFile(file) : new KeyVariable(text);
  }

  @Bean
  MasterKeyring masterKeyring(
      KeySource source, JdbcClient database, PlatformTransactionManager transactions) {
    return new MasterKeyring(source, database, new TransactionTemplate(transactions));
  }

  @Bean
  DataKeys dataKeys(
      MasterKeyring masters, JdbcClient database, PlatformTransactionManager transactions) {
    return new DataKeys(masters, database, transactions);
  }

  @Bean
  Protection protection(DataKeys keys) {
    return new Protection(keys);
  }

  @Bean
  Reveal reveal(Protection protection, RevealWitness witness) {
    return new Reveal(protection, witness);
  }
}
