package vn.motcua.engine.migration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.motcua.migration.CannotMoveException;
import vn.motcua.migration.Comparison;
import vn.motcua.migration.ModelVersion;
import vn.motcua.migration.Passage;
import vn.motcua.migration.Rehearsed;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.Standing;

/** The versions and processes of the engine. */
@Component
class CamundaRunningModels implements RunningModels {

  /** Ends a rehearsal: whatever it did is rolled back. */
  private static final class Rehearsal extends RuntimeException {
    Rehearsal() {
      super("Rehearsed", null, false, false);
    }
  }

  private final RepositoryService repository;
  private final Standings standings;
  private final ProcessEngineConfigurationImpl engine;
  private final Passages passages = new Passages();

  CamundaRunningModels(
      RepositoryService repository,
      Standings standings,
      @Lazy ProcessEngineConfigurationImpl engine) {
    this.repository = repository;
    this.standings = standings;
    this.engine = engine;
  }

  @Override
  public List<String> processes() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getKey)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<ModelVersion> versions(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .orderByProcessDefinitionVersion()
        .asc()
        .list()
        .stream()
        .map(
            known ->
                new ModelVersion(
                    known.getId(),
                    process,
                    known.getVersion(),
                    known.getVersionTag(),
                    standings.count(known.getId())))
        .toList();
  }

  @Override
  public Collection<String> elements(String version) {
    return inEngine(context -> Elements.of(Passages.model(version, context)).keySet());
  }

  @Override
  public Comparison compare(Passage passage) {
    var standing = standings.byElement(passage.from());
    return inEngine(context -> passages.of(passage, context).comparison(standing, context));
  }

  @Override
  public List<Running> running(String version, String after, int limit) {
    return standings.running(version, after, limit);
  }

  @Override
  public Map<String, Standing> standing(Collection<String> processes) {
    return standings.of(processes);
  }

  // what the engine has changed by then is in its memory alone: nothing is written, or locked
  @Override
  public void rehearse(
      Passage passage, Collection<String> processes, Consumer<Map<String, Rehearsed>> look) {
    try {
      inEngine(
          context -> {
            var way = passages.of(passage, context);
            var rehearsed = new HashMap<String, Rehearsed>();
            for (var process : processes) {
              rehearse(way, process, context, rehearsed);
            }
            look.accept(rehearsed);
            throw new Rehearsal();
          });
    } catch (Rehearsal ended) {
      // as it should
    }
  }

  private static void rehearse(
      Way way, String process, CommandContext context, Map<String, Rehearsed> rehearsed) {
    try {
      MoveProcess.along(way, process, context)
          .ifPresent(moved -> rehearsed.put(process, Standings.after(moved)));
    } catch (CannotMoveException e) {
      rehearsed.put(process, new Rehearsed(List.of(), List.of(), e.text()));
    } catch (RuntimeException e) {
      // the run would try again, and then go on with the next
      rehearsed.put(process, new Rehearsed(List.of(), List.of(), Words.failed(e)));
    }
  }

  @Override
  public boolean move(Passage passage, String process) {
    return inEngine(
        context -> MoveProcess.along(passages.of(passage, context), process, context).isPresent());
  }

  /** Whoever plans or runs a migration need not have the engine's rights to each process. */
  private <T> T inEngine(Function<CommandContext, T> work) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> work.apply(context)));
  }
}
