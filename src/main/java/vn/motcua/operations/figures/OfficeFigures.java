package vn.motcua.operations.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Status;
import vn.motcua.health.Repeating;
import vn.motcua.operations.EngineWork;
import vn.motcua.operations.EngineWork.Jobs;
import vn.motcua.operations.EngineWork.Tasks;

/** Counts what there is to do, every 20 seconds. Before the first count, it is not a number. */
@Component
class OfficeFigures extends Repeating {

  private static final Duration BETWEEN = Duration.ofSeconds(20);
  private static final List<String> RISKS = List.of("NONE", "AT_RISK", "MISSED");

  private final OpenDossiers dossiers;
  private final EngineWork engine;
  private final MultiGauge open;
  private final MultiGauge tasks;
  private final MultiGauge late;
  private final MultiGauge stepLate;
  private volatile @Nullable Jobs jobs;

  OfficeFigures(OpenDossiers dossiers, EngineWork engine, MeterRegistry registry) {
    super("office-figures", BETWEEN);
    this.dossiers = dossiers;
    this.engine = engine;
    this.open =
        multi("motcua.dossiers.open", "Dossiers that are worked on, by status and risk", registry);
    this.tasks =
        multi("motcua.tasks.open", "Open tasks, by the group that may take them", registry);
    this.late =
        multi("motcua.tasks.late", "Those of a dossier that is past its due date", registry);
    this.stepLate = multi("motcua.tasks.step.late", "Those past the step's own limit", registry);
    gauge("motcua.jobs.due", "Jobs that could run now and wait", Jobs::due, registry);
    gauge(
        "motcua.jobs.oldest.seconds",
        "For how long the oldest of them has been due",
        known -> known.oldest().toMillis() / 1000.0,
        registry);
    gauge("motcua.jobs.failed", "Jobs that are not tried again", Jobs::failed, registry);
    gauge("motcua.incidents", "See GET /api/v1/incidents", Jobs::incidents, registry);
  }

  private static MultiGauge multi(String name, String description, MeterRegistry registry) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  private void gauge(
      String name, String description, ToDoubleFunction<Jobs> figure, MeterRegistry registry) {
    Gauge.builder(
            name,
            () -> {
              var known = jobs;
              return known == null ? Double.NaN : figure.applyAsDouble(known);
            })
        .description(description)
        .register(registry);
  }

  @Override
  protected void once() {
    // what cannot be counted is not a number, rather than an old one
    jobs = null;
    jobs = engine.jobs();
    rows(engine.tasks());
    open.register(statuses(dossiers.count()), true);
  }

  private void rows(List<Tasks> groups) {
    tasks.register(rows(groups, Tasks::open), true);
    late.register(rows(groups, Tasks::late), true);
    stepLate.register(rows(groups, Tasks::stepLate), true);
  }

  private static List<MultiGauge.Row<?>> rows(List<Tasks> groups, ToDoubleFunction<Tasks> figure) {
    return groups.stream()
        .map(g -> row(Tags.of("group", g.group()), figure.applyAsDouble(g)))
        .collect(Collectors.toList());
  }

  /** All of them, so that none is missing when it is 0. */
  private static List<MultiGauge.Row<?>> statuses(List<OpenDossiers.Count> counts) {
    var rows = new ArrayList<MultiGauge.Row<?>>();
    for (var status : Arrays.stream(Status.values()).filter(s -> !s.isEnd()).toList()) {
      for (var risk : RISKS) {
        long dossiers =
            counts.stream()
                .filter(c -> c.status() == status && c.risk().equals(risk))
                .mapToLong(OpenDossiers.Count::dossiers)
                .sum();
        rows.add(row(Tags.of("status", status.name(), "risk", risk), dossiers));
      }
    }
    return rows;
  }

  private static MultiGauge.Row<?> row(Tags tags, double figure) {
    return MultiGauge.Row.of(tags, figure);
  }
}
