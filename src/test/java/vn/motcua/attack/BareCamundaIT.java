package vn.motcua.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.motcua.local.LocalServers;

/** The same attacks on what Camunda's own starters make, and nothing of ours beside it. */
@Tag("fault")
@Tag("long")
class BareCamundaIT {

  /** What a project has that begins with Camunda's starters, and a database. */
  @SpringBootConfiguration
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    JerseyAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class,
    CamundaBpmRestJerseyAutoConfiguration.class,
    CamundaBpmWebappAutoConfiguration.class
  })
  static class Bare {}

  private static LocalServers servers;
  private static ServletWebServerApplicationContext bare;

  @BeforeAll
  static void start() {
    servers = LocalServers.throwaway();
    bare =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Bare.class)
                .run(
                    // not ours
                    "--spring.config.name=bare",
                    "--server.port=0",
                    // models of tests lie on the class path
                    "--camunda.bpm.auto-deployment-enabled=false",
                    "--spring.datasource.url=" + servers.jdbcUrl(),
                    "--spring.datasource.username=" + servers.username(),
                    "--spring.datasource.password=" + servers.password());
  }

  @AfterAll
  static void stop() {
    if (bare != null) {
      bare.close();
    }
    servers.close();
  }

  @Test
  void mostGoThroughAsTheRecordSays() throws IOException {
    assertThat(bare.getBean(ProcessEngine.class).getProcessEngineConfiguration())
        .satisfies(engine -> assertThat(engine.isAuthorizationEnabled()).isFalse());
    var target = new Target("http://127.0.0.1:" + bare.getWebServer().getPort(), aims());
    var outcomes = new LinkedHashMap<String, String>();
    Attacks.LIST.forEach(attack -> outcomes.put(attack.name(), target.attack(attack, "")));

    if (Boolean.getBoolean("motcua.attack.record")) {
      AttackRecord.write(AttackRecord.BARE, outcomes);
    }
    assertThat(outcomes).isEqualTo(AttackRecord.column(AttackRecord.BARE));
  }

  private static Map<String, String> aims() {
    var tasks = bare.getBean(TaskService.class);
    var identity = bare.getBean(IdentityService.class);
    User user = identity.newUser("tuphap");
    user.setPassword("tuphap");
    identity.saveUser(user);
    var filters = bare.getBean(FilterService.class);
    var filter = filters.newTaskFilter("all").setQuery(tasks.createTaskQuery());
    return Map.of(
        "task", task(tasks), "other", task(tasks), "filter", filters.saveFilter(filter).getId());
  }

  private static String task(TaskService tasks) {
    var task = tasks.newTask();
    task.setAssignee("tuphap");
    tasks.saveTask(task);
    return task.getId();
  }
}
