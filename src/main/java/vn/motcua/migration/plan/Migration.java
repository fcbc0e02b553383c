package vn.motcua.migration.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.migration.ModelVersion;
import vn.motcua.migration.Passage;

/**
 * A plan by which the running dossiers of one or more versions go over to another.
 *
 * @param latestVersion of the process when it was planned; a later one makes the plan outdated
 * @param undoes the migration that this one takes back; null for an ordinary one
 */
public record Migration(
    long id,
    String process,
    int latestVersion,
    @Nullable Long undoes,
    String plannedBy,
    Instant plannedAt,
    List<Route> routes) {

  /**
   * From one version to another.
   *
   * @param no counts from 1
   */
  public record Route(
      int no,
      String source,
      int sourceVersion,
      @Nullable String sourceTag,
      String target,
      int targetVersion,
      @Nullable String targetTag,
      Map<String, String> renamed) {

    static Route between(
        int no, ModelVersion source, ModelVersion target, Map<String, String> renamed) {
      return new Route(
          no,
          source.id(),
          source.version(),
          source.tag(),
          target.id(),
          target.version(),
          target.tag(),
          renamed);
    }

    public Passage passage() {
      return new Passage(source, target, renamed);
    }

    Route back(Passage back) {
      return new Route(
          no, target, targetVersion, targetTag, source, sourceVersion, sourceTag, back.renamed());
    }
  }

  /** The route with that number. */
  public Route route(int no) {
    return routes.get(no - 1);
  }
}
