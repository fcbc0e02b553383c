package vn.motcua.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.engine.refusals.RefusedException;

class GuardedExpressionsTest {

  /** A bean that is listed. */
  public static class Greeting {

    public String to(String name) {
      return "Chào " + name;
    }

    public String getWord() {
      return "Chào";
    }
  }

  private final GuardedExpressions expressions =
      new GuardedExpressions(Map.of("greeting", new Greeting()));

  @Test
  void variablesAreComparedAndBeansAreCalled() {
    assertThat(value("${status == 'ACCEPTED' && !done && list == null}")).isEqualTo(true);
    assertThat(value("${greeting.to(status)}")).isEqualTo("Chào ACCEPTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${status.class}",
        "${status['class']}",
        "${status.toLowerCase()}",
        "${greeting.class.classLoader}",
        "${greeting.word}",
        "${greeting.getClass()}",
        "${greeting.hashCode()}",
        "${greeting.to(status).getClass()}",
        "${files.size()}",
        "${files[0]}",
      })
  void nothingElseIsReached(String expression) {
    assertThatThrownBy(() -> value(expression)).hasMessageContaining("is not offered");
  }

  @Test
  void aQueryHoldsKnownExpressionsAtAnyDepth() {
    var query = new TaskQueryImpl();
    query.taskAssigneeExpression("${currentUser()}");
    query.or().taskCandidateGroupInExpression("${currentUserGroups()}").endOr();
    assertThatCode(() -> QueryExpressions.check(query)).doesNotThrowAnyException();

    query.or().taskOwnerExpression("${currentUser().getClass()}").endOr();
    assertThatThrownBy(() -> QueryExpressions.check(query))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("${standIns.absentOfficers()}");
    assertThatThrownBy(() -> QueryExpressions.check("${currentUser() }"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void noLanguageHasAScriptEngine() {
    for (var language : List.of("juel", "javascript", "groovy", "python", "ruby")) {
      assertThat(new NoScripts().getScriptEngine(language, true)).as(language).isNull();
    }
    assertThat(new NoScripts().getScriptEngineManager().getEngineFactories()).isEmpty();
  }

  @Test
  void noDecisionCallsJava() {
    var feel = new ScalaFeelEngineFactory(List.of()).createInstance();

    assertThatThrownBy(
            () ->
                feel.evaluateSimpleExpression(
                    """
                    {f: function(x) external {java: {class: "java.lang.Math",
                     method signature: "abs(int)"}}, y: f(-1)}.y""",
                    Variables.emptyVariableContext()))
        .hasMessageContaining("External functions are disabled");
  }

  private Object value(String expression) {
    var variables =
        Variables.putValue("status", "ACCEPTED")
            .putValue("done", false)
            .putValue("list", null)
            .putValue("files", List.of("a"));
    return expressions
        .createValueExpression(expression)
        .getValue(expressions.createElContext(variables.asVariableContext()));
  }
}
