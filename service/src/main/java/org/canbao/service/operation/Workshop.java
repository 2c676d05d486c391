package org.canbao.service.operation;

import java.util.Map;
import java.util.function.Function;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.database.Login;
import org.canbao.service.database.Preparation;
import org.canbao.service.protection.HoldsProtectedColumns;
import org.canbao.service.protection.rotation.KeyRotation;
import org.canbao.service.protection.rotation.RotationReport;
import org.canbao.service.rest.RequestLimits;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** 工间: the few parts of the service that a command needs, without its doors to the outside. */
final class Workshop implements AutoCloseable {

  private static final String SERVICE = "org.canbao.service";

  private final Runnable after;
  private final ConfigurableApplicationContext parts;

  private Workshop(ConfigurableApplicationContext parts, Runnable after) {
    this.parts = parts;
    this.after = after;
  }

  /** Protection, audit and database, and the columns that the other modules have registered. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
  @EnableConfigurationProperties(RequestLimits.class)
  @ComponentScan(
      basePackages = {SERVICE + ".protection", SERVICE + ".audit", SERVICE + ".database"},
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.canbao\\..*\\.web\\..*"))
  static class Tools {

    /** 受保护的列: wherever a module has them. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
        basePackages = SERVICE,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(HoldsProtectedColumns.class))
    static class Columns {}
  }

  static Workshop open(Place place) {
    Ground ground = Ground.open(place);
    try {
      new Preparation(ground.owner()).prepare(ground.service());
      return new Workshop(start(ground), ground::close);
    } catch (RuntimeException e) {
      ground.close();
      throw e;
    }
  }

  /** Opens on prepared ground, which stays open afterwards. */
  static Workshop on(Ground ground) {
    return new Workshop(start(ground), () -> {});
  }

  private static ConfigurableApplicationContext start(Ground ground) {
    return new SpringApplicationBuilder(Tools.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .initializers(
            context ->
                ((GenericApplicationContext) context).registerBean(Login.class, ground::service))
        .run("--canbao.home=" + ground.home(), "--logging.level.root=error", Complaint.TOLD_BY_US);
  }

  /** A part of the service. */
  <T> T part(Class<T> type) {
    return parts.getBean(type);
  }

  /** Does work as the system, in one transaction. */
  <T> T asSystem(String name, Function<Workshop, T> work) {
    return CurrentActor.as(
        Actor.system(name), () -> part(TransactionTemplate.class).execute(_ -> work.apply(this)));
  }

  /** Turns keys and leaves a trace of it. */
  RotationReport keysTurned(Function<KeyRotation, RotationReport> task) {
    RotationReport report = task.apply(part(KeyRotation.class));
    return asSystem(
        "keys",
        _ -> {
          part(AuditTrail.class)
              .record(
                  AuditRecord.of(
                      AuditAction.RUN,
                      AuditRecord.Subject.of("keys", "rotation"),
                      new AuditRecord.Change(
                          Map.of(),
                          Map.of("moved", report.moved(), "finished", report.finished()))));
          return report;
        });
  }

  @Override
  public void close() {
    parts.close();
    after.run();
  }
}
