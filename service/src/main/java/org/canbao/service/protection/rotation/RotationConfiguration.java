package org.canbao.service.protection.rotation;

import java.util.List;
import javax.sql.DataSource;
import org.canbao.service.protection.ProtectedColumn;
import org.canbao.service.protection.Protection;
import org.canbao.service.protection.keys.DataKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 轮换配置: the rotation over all columns that the modules have registered. */
@Configuration(proxyBeanMethods = false)
class RotationConfiguration {

  @Bean
  KeyRotation keyRotation(
      DataKeys keys,
      Protection protection,
      ObjectProvider<ProtectedColumn> columns,
      DataSource source,
      PlatformTransactionManager transactions) {
    List<ProtectedColumn> all = columns.orderedStream().toList();
    return new KeyRotation(keys, protection, all, source, new TransactionTemplate(transactions));
  }
}
