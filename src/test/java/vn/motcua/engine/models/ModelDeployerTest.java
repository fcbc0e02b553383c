package vn.motcua.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.FileSystemUtils;
import vn.motcua.engine.models.FolderDeployments.RefusedByEngine;
import vn.motcua.engine.models.gate.Findings;
import vn.motcua.engine.models.gate.ServedModels;
import vn.motcua.modelcheck.Finding;
import vn.motcua.modelcheck.ModelCheck;
import vn.motcua.modelcheck.ModelFolder;
import vn.motcua.procedures.Procedures;

/** With the shipped models, the real check, and an engine that only notes what it is given. */
class ModelDeployerTest {

  private static final String MODEL = "review/specialist-review.bpmn";

  @TempDir Path root;

  private final ServedModels served = mock();
  private final FolderDeployments engine = mock();
  private final CatalogueReload catalogue = mock();
  private final RefusedModels refused = new RefusedModels();
  private final List<String> deployed = new ArrayList<>();

  @BeforeEach
  void shippedModels() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("bpmn"), root);
    when(served.lastGood(anyString())).thenReturn(Optional.empty());
    when(served.goesBackTo(anyString())).thenReturn(Optional.empty());
    when(engine.deploy(any()))
        .thenAnswer(
            call -> {
              Collection<ModelFolder> folders = call.getArgument(0);
              folders.forEach(folder -> deployed.add(folder.name()));
              return List.of();
            });
  }

  @Test
  void allFoldersAreDeployed() {
    deployer().deploy();

    assertThat(deployed).containsExactly("dossier", "intake", "return", "review", "routing");
    assertThat(refused.byFolder()).isEmpty();
  }

  @Test
  void aNewDatabaseDoesNotStartWithABrokenModel() throws IOException {
    damage();

    var failure = catchThrowableOfType(BrokenModelsException.class, () -> deployer().deploy());

    assertThat(deployed).isEmpty();
    assertThat(new BrokenModelsFailureAnalyzer().analyze(failure).getDescription())
        .contains(MODEL, "no earlier ones");
  }

  @Test
  void anOfficeGoesOnWithTheLastGoodModelAndTakesTheOthers() throws IOException {
    var good = new ModelFolders(new ModelSettings(root, false)).read();
    when(served.folders()).thenReturn(List.copyOf(good.values()));
    when(served.lastGood(anyString()))
        .thenAnswer(call -> Optional.ofNullable(good.get(call.<String>getArgument(0))));
    damage();

    deployer().deploy();

    assertThat(deployed).containsExactly("dossier", "intake", "return", "routing");
    assertThat(refused.byFolder().get("review")).extracting(Finding::file).containsOnly(MODEL);
  }

  @Test
  void whatOnlyTheEngineFindsIsAFindingToo() {
    var findings = Findings.ofEngine(new IllegalStateException("No such thing"), "routing");
    when(served.folders()).thenReturn(List.of(new ModelFolder("x", new TreeMap<>())));
    var engineTakes = new ArrayList<Set<String>>();
    doAnswer(
            call -> {
              Collection<ModelFolder> folders = call.getArgument(0);
              var names = folders.stream().map(ModelFolder::name).collect(Collectors.toSet());
              if (names.contains("return")) {
                throw new RefusedByEngine("return", findings, new IllegalStateException());
              }
              engineTakes.add(names);
              return List.of();
            })
        .when(engine)
        .deploy(any());

    deployer().deploy();

    assertThat(refused.byFolder().get("return")).isEqualTo(findings);
    assertThat(engineTakes)
        .singleElement()
        .satisfies(names -> assertThat(names).contains("intake"));
  }

  @Test
  void aFaultOfTheDatabaseIsNoFaultOfTheModels() {
    var away = new IllegalStateException(new SQLException("Connection refused"));

    assertThatThrownBy(() -> Findings.ofEngine(away, "review")).isSameAs(away);
  }

  private ModelDeployer deployer() {
    var procedures = new Procedures(new FileSystemResource("bpmn/procedures/catalogue.yaml"));
    return new ModelDeployer(
        new ModelFolders(new ModelSettings(root, false)),
        catalogue,
        new ModelCheck(procedures),
        engine,
        served,
        refused);
  }

  private void damage() throws IOException {
    Files.writeString(root.resolve(MODEL), Files.readString(root.resolve(MODEL)).substring(0, 999));
  }
}
