package vn.motcua.engine.teamwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.Test;

class TaskDossierTest {

  private final DelegateTask task = mock();

  @Test
  void aTaskIsAboutTheDossierOfItsProcess() {
    var dossier = UUID.randomUUID();
    DelegateExecution execution = mock();
    when(task.getExecution()).thenReturn(execution);
    when(execution.getProcessBusinessKey()).thenReturn(dossier.toString());

    assertThat(TaskDossier.of(task)).isEqualTo(dossier);
  }

  @Test
  void whoeverCompletesATaskWhoseProcessEndedMeanwhileHasLostARace() {
    when(task.getId()).thenReturn("t1");

    assertThatThrownBy(() -> TaskDossier.of(task))
        .isInstanceOf(OptimisticLockingException.class)
        .hasMessageContaining("t1");
  }
}
