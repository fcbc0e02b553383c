package vn.motcua.migration.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.migration.ModelVersion;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.plan.Migration.Route;

/** Plans migrations. Moves nothing. */
@Service
public class PlanMigration {

  /**
   * @param from a version's number or tag; null for every other version with running dossiers
   * @param to a version's number or tag; null for the latest
   * @param renamed the new ids of elements, by their old ones
   */
  public record Wanted(
      String process, @Nullable String from, @Nullable String to, Map<String, String> renamed) {}

  private final RunningModels models;
  private final Migrations migrations;

  PlanMigration(RunningModels models, Migrations migrations) {
    this.models = models;
    this.migrations = migrations;
  }

  /**
   * @throws InvalidPlanException for what is not there, or leads from a version to itself
   * @throws RefusedMigrationException if no dossier is in another version
   */
  public Migration plan(Wanted wanted, String account) {
    var versions = models.versions(wanted.process());
    if (versions.isEmpty()) {
      throw new InvalidPlanException(
          "process", "must be one of " + String.join(", ", models.processes()));
    }
    var latest = versions.get(versions.size() - 1);
    var target = wanted.to() == null ? latest : find(versions, "to", wanted.to());
    var sources = sources(versions, wanted, target);
    checkNames(wanted.renamed(), sources, target);
    var routes = new ArrayList<Route>();
    for (var source : sources) {
      routes.add(Route.between(routes.size() + 1, source, target, wanted.renamed()));
    }
    return migrations.add(wanted.process(), latest.version(), null, routes, account);
  }

  private static List<ModelVersion> sources(
      List<ModelVersion> versions, Wanted wanted, ModelVersion target) {
    if (wanted.from() == null) {
      var older =
          versions.stream().filter(v -> v.running() > 0 && v.version() < target.version()).toList();
      if (older.isEmpty()) {
        throw RefusedMigrationException.nothingRuns(wanted.process());
      }
      return older;
    }
    var source = find(versions, "from", wanted.from());
    if (source.equals(target)) {
      throw new InvalidPlanException("from", "is the version that the dossiers are to go to");
    }
    return List.of(source);
  }

  private static ModelVersion find(List<ModelVersion> versions, String field, String wanted) {
    var byNumber = only(versions, v -> Integer.toString(v.version()).equals(wanted));
    return byNumber
        .or(() -> only(versions, v -> wanted.equals(v.tag())))
        .orElseThrow(
            () ->
                new InvalidPlanException(
                    field,
                    "must be the number of a version, or a tag that one version alone has: "
                        + versions.stream()
                            .map(v -> v.version() + (v.tag() == null ? "" : " (" + v.tag() + ")"))
                            .collect(Collectors.joining(", "))));
  }

  private static Optional<ModelVersion> only(
      List<ModelVersion> versions, Predicate<ModelVersion> which) {
    var found = versions.stream().filter(which).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private void checkNames(
      Map<String, String> renamed, List<ModelVersion> sources, ModelVersion target) {
    var old = new HashSet<String>();
    sources.forEach(source -> old.addAll(models.elements(source.id())));
    if (!old.containsAll(renamed.keySet())) {
      throw new InvalidPlanException("renamed", "must be from one of " + sorted(old));
    }
    var present = models.elements(target.id());
    if (!present.containsAll(renamed.values())) {
      throw new InvalidPlanException("renamed", "must be to one of " + sorted(present));
    }
  }

  private static String sorted(Collection<String> elements) {
    return elements.stream().sorted().collect(Collectors.joining(", "));
  }
}
