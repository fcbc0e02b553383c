package vn.motcua.engine.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.engine.models.gate.DefinitionIds;
import vn.motcua.engine.models.gate.ServedModels;
import vn.motcua.engine.models.gate.ServedModels.Served;
import vn.motcua.modelcheck.ModelFolder;

/**
 * Files of the folders whose model a designer has since deployed from elsewhere. One that has not
 * changed since it was deployed itself is left aside, so that it does not take the designer's work
 * back with its neighbours; one that has changed is newer, and replaces it.
 */
final class OvertakenFiles {

  /**
   * @param by what serves in the place of the file, or did until now
   */
  record Overtaken(String folder, String file, Served by) {

    @Override
    public String toString() {
      return "%s/%s (%s, version %d, deployed as “%s” at %tc)"
          .formatted(
              folder,
              file,
              by.id(),
              by.version(),
              by.deployment().getName(),
              by.deployment().getDeploymentTime());
    }
  }

  private final SortedMap<String, ModelFolder> rest = new TreeMap<>();
  private final List<Overtaken> leftAside = new ArrayList<>();
  private final List<Overtaken> replacing = new ArrayList<>();

  OvertakenFiles(SortedMap<String, ModelFolder> folders, ServedModels served) {
    var foreign = served.all().stream().filter(model -> model.folder().isEmpty()).toList();
    folders.forEach(
        (name, folder) -> {
          var files = new TreeMap<>(folder.files());
          folder
              .files()
              .forEach(
                  (file, content) ->
                      newer(foreign, file, content)
                          .map(by -> new Overtaken(name, file, by))
                          .ifPresent(
                              overtaken -> {
                                var last = served.lastGood(name, file);
                                if (last.filter(l -> Arrays.equals(l, content)).isPresent()) {
                                  files.remove(file);
                                  leftAside.add(overtaken);
                                } else {
                                  replacing.add(overtaken);
                                }
                              }));
          rest.put(name, new ModelFolder(name, files));
        });
  }

  private static Optional<Served> newer(List<Served> foreign, String file, byte[] content) {
    if (foreign.isEmpty()) {
      return Optional.empty();
    }
    var ids = DefinitionIds.in(file, content);
    return foreign.stream().filter(model -> ids.contains(model.id())).findFirst();
  }

  /** The folders without what is left aside. */
  SortedMap<String, ModelFolder> rest() {
    return rest;
  }

  List<Overtaken> leftAside() {
    return leftAside;
  }

  List<Overtaken> replacing() {
    return replacing;
  }
}
