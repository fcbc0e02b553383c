package vn.motcua.engine.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.RetriesDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RestErrorsTest {

  private final RestErrors errors = new RestErrors();

  @Test
  void whatIsNotThereIsNotFound() {
    answers(new NullValueException("Cannot find task with id 1: task is null"), 404, "Cannot find");
    var wrapped = new NullValueException("execution 1 doesn't exist: execution is null");
    answers(
        new RestException(
            Status.INTERNAL_SERVER_ERROR, wrapped, "Cannot get variable: " + wrapped.getMessage()),
        404,
        "exist");
  }

  @Test
  void whatTheEngineRefusesInItsOwnWordsIsTheCallersAffair() {
    answers(new ProcessEngineException("The task cannot be deleted"), 400, "The task cannot be");
    answers(new NullValueException("workerId is null"), 400, "workerId is null");
  }

  @Test
  void aRefusalIsToldAsItIsHoweverItIsWrapped() {
    var refusal = new RefusedException("Việc này đã được nhận.");
    var answer =
        answers(
            new RestException(
                Status.INTERNAL_SERVER_ERROR, refusal, "Cannot submit task form 1: Việc"),
            400,
            "Việc này đã được nhận.");
    assertThat(answer.getCode()).isEqualTo(RefusedException.CODE);
  }

  @Test
  void whoMayNotIsToldSoWithoutPackages() {
    var cause = new AuthorizationException("tuphap", "READ", "x", "Deployment");
    var answer =
        answers(
            new RestException(Status.INTERNAL_SERVER_ERROR, cause, cause.toString()),
            403,
            "AuthorizationException");
    assertThat(answer.getMessage()).doesNotContain("org.camunda");
  }

  @Test
  void aLostRaceIsAConflict() {
    answers(new OptimisticLockingException("was updated by another"), 409, "was updated");
  }

  @Test
  void aValueThatNoColumnTakesIsTheCallersAffairAndNoSqlIsTold() {
    var sql = new SQLException("invalid byte sequence", "22021");
    answers(
        new ProcessEngineException("### SQL: select * from ACT_RU_TASK", sql),
        400,
        PlainWords.NOT_UNDERSTOOD);
    answers(
        new ProcessEngineException("x", new SQLException("unique", "23505")),
        409,
        PlainWords.NOT_UNDERSTOOD);
  }

  @Test
  void whatCamundaFailsToTakeApartIsTheCallersAffair(CapturedOutput log) {
    answers(failureOf(() -> new RetriesDto().getRetries().intValue()), 500, "on our side");
    VariableValueDto file = new VariableValueDto();
    file.setType("File");
    file.setValue("x");
    answers(
        failureOf(() -> file.toTypedValue(null, new ObjectMapper())),
        400,
        PlainWords.NOT_UNDERSTOOD);
    assertThat(log).contains("was not understood");
  }

  @Test
  void jsonThatDoesNotFitIsTheCallersAffair() {
    answers(failureOf(() -> read("{\"retries\": []}")), 400, PlainWords.NOT_UNDERSTOOD);
  }

  @Test
  void aFailureOfOursIsOneAndTellsNothing(CapturedOutput log) {
    answers(new IllegalStateException("secret"), 500, "X-Request-Id");
    answers(
        new ProcessEngineException("x", new SQLException("secret", "08006")), 500, "on our side");
    assertThat(log).contains("A call of the engine's API failed");
  }

  @Test
  void whatCamundaAnswersItselfStays() {
    answers(new InvalidRequestException(Status.CONFLICT, "No"), 409, "No");
    var cause = new NumberFormatException("x");
    answers(
        new InvalidRequestException(Status.BAD_REQUEST, cause, "Cannot set x"),
        400,
        "Cannot set x");
  }

  private static void read(String json) throws JsonProcessingException {
    new ObjectMapper().readValue(json, RetriesDto.class);
  }

  private ExceptionDto answers(Throwable failure, int status, String message) {
    try (var response = errors.toResponse(failure)) {
      var problem = (ExceptionDto) response.getEntity();
      assertThat(response.getStatus()).isEqualTo(status);
      assertThat(problem.getMessage()).contains(message).doesNotContain("secret");
      return problem;
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static Throwable failureOf(Work work) {
    try {
      work.run();
    } catch (Exception e) {
      return e;
    }
    throw new AssertionError("did not fail");
  }
}
