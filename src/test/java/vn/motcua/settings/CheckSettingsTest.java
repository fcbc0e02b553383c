package vn.motcua.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

@ExtendWith(OutputCaptureExtension.class)
class CheckSettingsTest {

  private static final String KEY = "bW90Y3VhLWxvY2FsLXJ1bi1vbmx5LW5vdC1zZWNyZXQ=";

  private final StandardEnvironment environment = environment();

  private static StandardEnvironment environment() {
    var environment = new StandardEnvironment();
    // of this machine and this build
    environment.getPropertySources().remove("systemEnvironment");
    environment.getPropertySources().remove("systemProperties");
    return environment;
  }

  @Test
  void whatTheApplicationItselfSetsIsKnown() throws Exception {
    arguments("--spring.datasource.url=jdbc:postgresql://db/motcua");
    yaml(new ClassPathResource("application.yaml"));
    yaml(new ClassPathResource("application-local.yaml"));
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void aMisspeltSettingIsNamedWithItsPlaceAndWithWhatIsMeant() throws Exception {
    sound();
    yaml(text("motcua:\n  events:\n    pol: 1s\n"));
    arguments("--motcua.modells.folder=/models");
    variables(Map.of("MOTCUA_VALUT_KEY", "hunter2hunter2"));
    assertThat(catchThrowable(this::check))
        .isInstanceOf(WrongSettingsException.class)
        .hasMessageContaining(
            "motcua.events.pol (some.yaml, line 3)%n    is not a setting: motcua.events.poll may be meant"
                .formatted())
        .hasMessageContaining(
            "argument --motcua.modells.folder%n    is not a setting: motcua.models.folder may be meant"
                .formatted())
        .hasMessageContaining(
            "environment variable MOTCUA_VALUT_KEY%n    is not a setting: MOTCUA_VAULT_KEY may be meant"
                .formatted())
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void everyValueOfNoUseIsNamedAtOnceAndNoneIsShown() throws Exception {
    sound();
    arguments(
        "--motcua.events.poll=often",
        "--motcua.events.partitions=dozen",
        "--motcua.models.watch=perhaps",
        "--motcua.models.max-upload=heavy",
        "--motcua.files.max-size=huge",
        "--motcua.agency.code=Office-7",
        "--motcua.forms.tracking=nowhere");
    variables(Map.of("MOTCUA_VAULT_KEY", "c2VjcmV0", "MOTCUA_REQUESTS_KEEPEARLY", "later"));
    assertThat(catchThrowable(this::check))
        .hasMessageContaining("argument --motcua.events.poll%n    must be a duration".formatted())
        .hasMessageContaining(
            "argument --motcua.events.partitions%n    must be a number".formatted())
        .hasMessageContaining(
            "argument --motcua.models.watch%n    must be true or false".formatted())
        .hasMessageContaining("argument --motcua.models.max-upload%n    must be a size".formatted())
        .hasMessageContaining("argument --motcua.files.max-size%n    must be a size".formatted())
        .hasMessageContaining("argument --motcua.agency.code%n    must look like H63".formatted())
        .hasMessageContaining(
            "argument --motcua.forms.tracking%n    must be an address".formatted())
        .hasMessageContaining(
            "(environment variable MOTCUA_REQUESTS_KEEPEARLY)%n    must be a dur".formatted())
        .hasMessageContaining("MOTCUA_VAULT_KEY (motcua.vault.key) is not usable")
        .message()
        .doesNotContain("often", "dozen", "perhaps", "heavy", "huge", "Office-7", "nowhere")
        .doesNotContain("c2VjcmV0", "later");
  }

  @Test
  void whatIsMissingIsNamedWithTheRest() {
    assertThat(catchThrowable(this::check))
        .hasMessageContaining("spring.datasource.url (not set)")
        .hasMessageContaining("MOTCUA_VAULT_KEY (motcua.vault.key) is not set")
        .hasMessageContaining("motcua.agency.code (not set)");
  }

  @Test
  void everyFormThatSpringReadsIsTaken() throws Exception {
    sound();
    yaml(
        text(
            """
            motcua:
              events: {takeoverAfter: 10s}
              vault: {former: {k0: %s}}
              files: {types: [application/pdf]}
            logging.level.vn.motcua: debug
            camunda.bpm.generic-properties.properties.anything: 1
            """
                .formatted(KEY)));
    variables(
        Map.of(
            "MOTCUA_MODELS_MAXUPLOAD", "1MB",
            "MOTCUA_MODELS_MAX_UPLOAD", "1MB",
            "MOTCUA_FILES_TYPES_0", "application/pdf",
            "MOTCUA_VAULT_FORMER_K9", KEY,
            "CAMUNDA_BPM_ADMINUSER_ID", "admin",
            "MOTCUA_PASSWORD", "of migrate",
            "MOTCUA_SERVICE_HOST", "10.0.0.1",
            "MOTCUA_PORT", "tcp://10.0.0.1:8080",
            "MOTCUA_PORT_8080_TCP_ADDR", "10.0.0.1"));
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void aSettingOfSpringOrCamundaThatNobodyReadsEndsTheStartWhereItWasMeantForUs(
      CapturedOutput output) throws Exception {
    sound();
    arguments("--spring.datasource.usrname=motcua");
    yaml(text("camunda.bpm.job-execution.max-wiat: 10000\nspring.redis.host: localhost\n"));
    variables(
        Map.of(
            "SPRING_DATASOURCE_PASWORD", "hunter2hunter2", "SERVER_SOFTWARE", "somebody else's"));
    assertThat(catchThrowable(this::check))
        .hasMessageContaining("spring.datasource.username may be meant")
        .hasMessageContaining("camunda.bpm.job-execution.max-wait may be meant")
        .hasMessageContaining("spring.data.redis.host may be meant")
        .hasMessageNotContaining("SERVER_SOFTWARE");
    assertThat(output)
        .contains(
            "variable SPRING_DATASOURCE_PASWORD is not a setting: SPRING_DATASOURCE_PASSWORD may be"
                + " meant")
        .doesNotContain("hunter2");
  }

  @Test
  void dockerComposeSetsWhatIsRead() throws Exception {
    sound();
    var compose =
        new YamlPropertySourceLoader()
            .load("compose", new FileSystemResource("docker-compose.yml"))
            .get(0);
    var prefix = "services.motcua.environment.";
    var variables = new HashMap<String, Object>();
    Arrays.stream(((EnumerablePropertySource<?>) compose).getPropertyNames())
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> variables.put(name.substring(prefix.length()), KEY));
    variables.put("MOTCUA_AGENCY_CODE", "H63.12.3");
    assertThat(variables).containsKey("MOTCUA_VAULT_KEY");
    variables(variables);
    var known = KnownSettings.onTheClassPath();
    assertThat(GivenSettings.of(environment))
        .allSatisfy(given -> assertThat(known.setBy(given)).as(given.key()).isPresent());
    check();
  }

  private void check() {
    new CheckSettings(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
  }

  private void sound() throws Exception {
    yaml(
        text(
            """
            spring.datasource.url: jdbc:postgresql://db/motcua
            motcua.agency.code: H63.12.3
            motcua.vault: {id: k1, key: %s}
            """
                .formatted(KEY)));
  }

  private void yaml(Resource file) throws Exception {
    new YamlPropertySourceLoader()
        .load(
            Objects.requireNonNullElse(file.getFilename(), "some")
                + environment.getPropertySources().size(),
            file)
        .forEach(environment.getPropertySources()::addFirst);
  }

  private static Resource text(String yaml) {
    return new ByteArrayResource(yaml.getBytes()) {
      @Override
      public String getDescription() {
        return "some.yaml";
      }
    };
  }

  private void arguments(String... arguments) {
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
  }

  private void variables(Map<String, ?> variables) {
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", Map.copyOf(variables)));
  }
}
