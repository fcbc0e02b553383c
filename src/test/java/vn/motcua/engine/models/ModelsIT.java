package vn.motcua.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.LinkedMultiValueMap;
import vn.motcua.dossier.Channel;
import vn.motcua.engine.models.gate.ServedModels;
import vn.motcua.modelcheck.ModelCheck;
import vn.motcua.support.Office;
import vn.motcua.support.OfficeFolder;
import vn.motcua.support.RunningOffice;

/** Designers at work on the running office: in its folders, and from Modeler. */
@RunningOffice
class ModelsIT {

  private static final String MODEL = "review/specialist-review.bpmn";
  private static final String PROCESS = "specialist-review";
  private static final String CATALOGUE = "procedures/catalogue.yaml";
  private static final Duration PROMISED = Duration.ofSeconds(5);

  @Autowired TestRestTemplate http;
  @Autowired RepositoryService repository;
  @Autowired Office office;
  @Autowired ModelCheck check;
  @Autowired CatalogueReload catalogue;
  @Autowired FolderDeployments deployments;
  @Autowired ServedModels served;
  @Autowired ModelDeployer deployer;

  @AfterEach
  void putBack() {
    if (!ServedModels.SOURCE.equals(source(PROCESS))) {
      theFolderAgain();
    }
    OfficeFolder.putBack();
    await("the shipped models serve again")
        .until(() -> models().get("refused").isEmpty() && served(PROCESS).equals(shipped()));
  }

  @Test
  void aModelThatIsSavedServesWithinFiveSeconds() {
    int before = version(PROCESS);
    OfficeFolder.write(MODEL, shipped().replace("Dự thảo kết quả", "Soạn kết quả"));

    await().atMost(PROMISED).until(() -> version(PROCESS) == before + 1);
    assertThat(served(PROCESS)).contains("Soạn kết quả");
  }

  @Test
  void aBrokenModelIsRefusedWithTheFindingsAndTheLastGoodOneServes() {
    int before = version(PROCESS);
    OfficeFolder.write(MODEL, shipped().substring(0, 5000));
    await().until(() -> !models().get("refused").isEmpty());

    var refused = models().get("refused").get(0);
    assertThat(refused.get("folder").asText()).isEqualTo("review");
    assertThat(refused.get("findings").get(0).get("file").asText()).startsWith("review");
    assertThat(version(PROCESS)).isEqualTo(before);
    var health = exchange("quantri", HttpMethod.GET, "/actuator/health").getBody();
    assertThat(health.at("/components/models/status").asText()).isEqualTo("DOWN");
    assertThat(health.at("/components/models/details/what").asText()).endsWith("models: review");
    assertThat(health.at("/components/models/details/faults/review").size()).isPositive();

    OfficeFolder.putBack();
    await().until(() -> models().get("refused").isEmpty());
    assertThat(version(PROCESS)).isEqualTo(before);
  }

  @Test
  void nothingNewIsDeployedFromAnotherPlaceOrWithOtherLineEndings(@TempDir Path elsewhere)
      throws IOException {
    FileSystemUtils.copyRecursively(Path.of("bpmn"), elsewhere);
    var model = elsewhere.resolve(MODEL);
    Files.writeString(model, "\uFEFF" + Files.readString(model).replace("\n", "\r\n"));
    long before = repository.createDeploymentQuery().count();

    node(elsewhere).deploy();

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void nodesThatStartTogetherDeployOnce(@TempDir Path elsewhere) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("bpmn"), elsewhere);
    for (var file : List.of(MODEL, "dossier/dossier.bpmn")) {
      Files.writeString(
          elsewhere.resolve(file),
          Files.readString(elsewhere.resolve(file))
              .replace("</bpmn:process>", "\n</bpmn:process>"));
    }
    int review = version(PROCESS);
    int dossier = version("dossier");

    var one = CompletableFuture.runAsync(node(elsewhere)::deploy);
    var other = CompletableFuture.runAsync(node(elsewhere)::deploy);
    CompletableFuture.allOf(one, other).join();

    assertThat(version(PROCESS)).isEqualTo(review + 1);
    assertThat(version("dossier")).isEqualTo(dossier + 1);
    deployer.deploy();
  }

  @Test
  void aDesignerDeploysFromModeler() {
    int before = version(PROCESS);

    var answer = deploy("thietke", reviewFromModeler("fromModeler"));

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(version(PROCESS)).isEqualTo(before + 1);
    assertThat(models().get("serving"))
        .filteredOn(model -> model.get("id").asText().equals(PROCESS))
        .singleElement()
        .satisfies(model -> assertThat(model.get("version").asInt()).isEqualTo(before + 1))
        .satisfies(model -> assertThat(model.get("folder").isNull()).isTrue());
    assertThat(deploy("quantri", reviewFromModeler("again")).getStatusCode().value())
        .isEqualTo(200);
    var again = "/engine-rest/deployment/" + answer.getBody().get("id").asText() + "/redeploy";
    assertThat(exchange("tiepnhan", HttpMethod.POST, again).getStatusCode().value()).isEqualTo(403);
    assertThat(exchange("thietke", HttpMethod.POST, again).getStatusCode().value()).isEqualTo(200);
    assertThat(served(PROCESS)).contains("fromModeler");
  }

  @ParameterizedTest
  @CsvSource({
    "tiepnhan, 403",
    "tuphap, 403",
    "vanthu, 403",
    "lanhdao, 403",
    "giamsat, 403",
    "portal, 403",
    "'', 401"
  })
  void nobodyElseDeploysOrSeesTheModels(String account, int status) {
    int before = version(PROCESS);

    var answer = deploy(account, reviewFromModeler("byNobody"));

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(version(PROCESS)).isEqualTo(before);
    assertThat(exchange(account, HttpMethod.GET, "/api/v1/models").getStatusCode().value())
        .isEqualTo(status);
  }

  @Test
  void aBrokenModelFromModelerIsRefusedInWordsAndNothingOfItIsLeft() {
    long before = repository.createDeploymentQuery().count();

    var answer =
        deploy(
            "thietke", Map.of("specialist-review.bpmn", shipped().replace("</bpmn:process>", "")));

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().get("message").asText())
        .contains("specialist-review.bpmn", "Chưa triển khai", "Not deployed");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void whatIsNoModelIsNotDeployed() {
    var files = Map.of("specialist-review.bpmn", shipped(), "form.html", "<script>1</script>");

    var answer = deploy("thietke", files);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().get("message").asText()).contains("form.html");
  }

  @Test
  void aDeploymentIsNotLargerThanTheLimit() {
    var answer = deploy("thietke", Map.of("specialist-review.bpmn", " ".repeat(11_000_000)));

    assertThat(answer.getStatusCode().value()).isEqualTo(413);
    assertThat(answer.getBody().get("message").asText()).contains("10 MB");
  }

  @Test
  void whatADesignerHasDeployedStaysUntilTheFileItselfChanges() {
    deploy("thietke", reviewFromModeler("staysUntil"));
    int designers = version(PROCESS);
    // a neighbour in the folder changes
    OfficeFolder.write(
        "review/desk-certification.bpmn",
        OfficeFolder.read("review/desk-certification.bpmn")
            .replaceFirst("camunda:versionTag=\"[^\"]*", "camunda:versionTag=\"9.9.9"));
    await().until(() -> "9.9.9".equals(latest("desk-certification").getVersionTag()));

    assertThat(version(PROCESS)).isEqualTo(designers);
    assertThat(served(PROCESS)).contains("staysUntil");

    OfficeFolder.write(MODEL, shipped().replace("Dự thảo kết quả", "Soạn kết quả"));
    await().until(() -> version(PROCESS) == designers + 1);
    assertThat(served(PROCESS)).contains("Soạn kết quả");
  }

  @Test
  void modelsThatDossiersRunByAreNotDeleted() {
    var dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    assertThat(office.openTasks(dossier)).isNotEmpty();
    var path = "/engine-rest/deployment/" + latest("intake").getDeploymentId() + "?cascade=true";

    assertThat(exchange("thietke", HttpMethod.DELETE, path).getStatusCode().value()).isEqualTo(403);
    var answer = exchange("quantri", HttpMethod.DELETE, path);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().get("message").asText()).contains("hồ sơ đang chạy");
    assertThat(office.openTasks(dossier)).isNotEmpty();
  }

  @Test
  void aRowOfTheCatalogueServesWithoutARestartAndGoesAgain() {
    OfficeFolder.write(CATALOGUE, OfficeFolder.read(CATALOGUE) + row("specialist-review"));
    await().until(() -> procedure("1.999002").getStatusCode().value() == 200);

    OfficeFolder.putBack();
    await().until(() -> procedure("1.999002").getStatusCode().value() == 404);
  }

  @Test
  void aCatalogueWithAFaultIsRefusedAndTheLastOneStays() {
    OfficeFolder.write(
        CATALOGUE,
        OfficeFolder.read(CATALOGUE).replace("amount: 2000\n", "amount: -1\n")
            + row("specialist-review").replace("household-business", "nowhere"));
    await().until(() -> !models().get("refused").isEmpty());

    assertThat(refusals()).hasSize(2).anyMatch(f -> f.contains("fee.amount must not be negative"));
    assertThat(procedure("1.999002").getStatusCode().value()).isEqualTo(404);
    assertThat(procedure("2.000815").getBody().at("/fee/amount").asInt()).isEqualTo(2000);
  }

  @Test
  void aProcedureWithoutAModelIsRefused() {
    OfficeFolder.write(CATALOGUE, OfficeFolder.read(CATALOGUE) + row("no-such-review"));
    await().until(() -> !models().get("refused").isEmpty());

    assertThat(refusals()).singleElement().asString().contains("1.999002", "no-such-review");
    assertThat(procedure("1.999002").getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void aProcedureByWhichDossiersAreOpenStaysInTheCatalogue() {
    office.submit("1.004873", Channel.COUNTER, Instant.now());
    OfficeFolder.write(CATALOGUE, OfficeFolder.read(CATALOGUE).replace("1.004873", "1.999003"));
    await().until(() -> !models().get("refused").isEmpty());

    assertThat(refusals()).singleElement().asString().contains("1.004873", "put the row back");
    assertThat(procedure("1.004873").getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void designersSeeModelsAndNoDossiers() {
    office.submit("1.004873", Channel.COUNTER, Instant.now());

    assertThat(exchange("thietke", HttpMethod.GET, "/engine-rest/deployment").getBody())
        .isNotEmpty();
    for (var path : List.of("task", "process-instance", "variable-instance", "history/task")) {
      assertThat(exchange("thietke", HttpMethod.GET, "/engine-rest/" + path).getBody())
          .as(path)
          .isEmpty();
    }
  }

  private ResponseEntity<JsonNode> procedure(String code) {
    return exchange("", HttpMethod.GET, "/api/v1/procedures/" + code);
  }

  private List<String> refusals() {
    return models().at("/refused/0/findings").findValuesAsText("english").stream()
        .filter(text -> !text.startsWith("Correct"))
        .toList();
  }

  private static String row(String reviewModel) {
    return """

      - code: "1.999002"
        name: Thủ tục thử
        field: household-business
        limit: { amount: 5, unit: WORKING_DAYS }
        fee: { amount: 0 }
        papers:
          - code: request
            name: Đơn đề nghị
        handlingGroup: specialist-economy
        reviewModel: %s
        guidance: Không có.
        confidence: LOW
    """
        .formatted(reviewModel);
  }

  private ModelDeployer node(Path folder) {
    var files = new ModelFolders(new ModelSettings(folder, false));
    return new ModelDeployer(files, catalogue, check, deployments, served, new RefusedModels());
  }

  /** Lets the folder's own version serve again, which only a change of its file does. */
  private void theFolderAgain() {
    OfficeFolder.write(MODEL, shipped().replace("</bpmn:process>", "\n</bpmn:process>"));
    await().until(() -> served(PROCESS).contains("\n</bpmn:process>"));
  }

  private static Map<String, String> reviewFromModeler(String mark) {
    var forms =
        List.of(
            "verify",
            "record-opinion",
            "record-supplement",
            "record-payment",
            "draft",
            "sign",
            "number");
    var files = new TreeMap<String, String>();
    files.put(
        "specialist-review.bpmn",
        shipped().replace("<bpmn:process ", "<!-- " + mark + " -->\n<bpmn:process "));
    forms.forEach(form -> files.put(form + ".form", OfficeFolder.read("review/" + form + ".form")));
    return files;
  }

  private ResponseEntity<JsonNode> deploy(String account, Map<String, String> files) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("deployment-name", "specialist-review");
    files.forEach((name, content) -> parts.add(name, part(name, content)));
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    return as(account)
        .postForEntity(
            "/engine-rest/deployment/create", new HttpEntity<>(parts, headers), JsonNode.class);
  }

  private static Resource part(String name, String content) {
    return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  private ResponseEntity<JsonNode> exchange(String account, HttpMethod method, String path) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    var body = method == HttpMethod.POST ? "{}" : null;
    return as(account).exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
  }

  private TestRestTemplate as(String account) {
    return account.isEmpty() ? http : http.withBasicAuth(account, account);
  }

  private JsonNode models() {
    return exchange("thietke", HttpMethod.GET, "/api/v1/models").getBody();
  }

  private ProcessDefinition latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult();
  }

  private String source(String process) {
    return repository
        .createDeploymentQuery()
        .deploymentId(latest(process).getDeploymentId())
        .singleResult()
        .getSource();
  }

  private int version(String process) {
    return latest(process).getVersion();
  }

  private String served(String process) {
    try (var model = repository.getProcessModel(latest(process).getId())) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shipped() {
    try {
      return Files.readString(Path.of("bpmn", MODEL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
