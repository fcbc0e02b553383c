package vn.motcua.bench.throughput;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.motcua.engine.delegates.OpenTasks;
import vn.motcua.procedures.Procedure;

/**
 * Camunda 7.24 as it comes, on the same models and a database of its own on the same server. Its
 * defaults are those that its Spring Boot starter sets, which we are built on, and which its other
 * distributions share: metrics, random ids, no authorization, history {@code full}. What the models
 * call is there and does nothing; of the house it has only the variable {@code status}, because
 * gateways ask for it.
 */
class BareEngine implements AutoCloseable {

  /** What models call {@code deadline}. */
  public static class NoDeadline {

    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    public Date atRisk(DelegateExecution execution) {
      return NEVER;
    }

    public Date due(DelegateExecution execution) {
      return NEVER;
    }
  }

  private final HikariDataSource dataSource = new HikariDataSource();
  private final ProcessEngine engine;

  /**
   * @param url of our own database
   * @param history its level
   */
  BareEngine(String url, String user, String history) throws SQLException {
    var name = "bare_" + history;
    create(url, name, user);
    dataSource.setJdbcUrl(url.replaceFirst("/[^/]*$", "/" + name));
    dataSource.setUsername(user);
    dataSource.setPassword(user);
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory(history);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setJobExecutorActivate(true);
    configuration.setBeans(standIns());
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new BareStatus())));
    engine = configuration.buildProcessEngine();
    deploy(engine.getRepositoryService());
  }

  ProcessEngine engine() {
    return engine;
  }

  /** Begins what our own engine begins after the submission is registered. */
  String start(Procedure procedure) {
    var key = UUID.randomUUID().toString();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "dossier",
            key,
            Map.of(
                "procedureCode", procedure.code(),
                "procedureName", procedure.name(),
                "fieldCode", procedure.field().code(),
                "channel", "ONLINE",
                "handlingGroup", procedure.handlingGroup(),
                "reviewModel", procedure.reviewModel(),
                "status", "REGISTERED"));
    return key;
  }

  @Override
  public void close() {
    engine.close();
    dataSource.close();
  }

  private static Map<Object, Object> standIns() {
    var beans = new HashMap<Object, Object>();
    beans.put("deadline", new NoDeadline());
    beans.put("openTasks", new OpenTasks());
    for (var name : List.of("extendDeadline", "notifyApplicant", "raisePriority", "recordRating")) {
      beans.put(name, (JavaDelegate) execution -> {});
    }
    return beans;
  }

  private static void create(String url, String database, String owner) throws SQLException {
    var server = url.replaceFirst("/[^/]*$", "/postgres");
    try (Connection connection = DriverManager.getConnection(server, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, owner));
    }
  }

  /** It knows no working time. */
  private static String inIso(String model) {
    return model.replaceAll(">WD(\\d+)<", ">P$1D<").replaceAll(">WH(\\d+)<", ">PT$1H<");
  }

  private static void deploy(RepositoryService repository) {
    try (var folders = Files.list(Path.of("bpmn"))) {
      for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
        var deployment = repository.createDeployment().name(folder.toString());
        try (var files = Files.list(folder)) {
          for (var file : files.sorted().toList()) {
            deployment.addString(file.getFileName().toString(), inIso(Files.readString(file)));
          }
        }
        deployment.deploy();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
