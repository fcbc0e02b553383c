package vn.motcua.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;

/**
 * Notes each element and sequence flow of the models that a token enters, as {@code
 * process#element}. The unit and process tests leave their notes in {@code target/paths}, where
 * {@code EveryPathIT} looks for what none of them has taken.
 */
@Order(10)
class TakenPaths extends AbstractCamundaConfiguration implements DisposableBean {

  // of all applications that a JVM starts
  private static final Set<String> TAKEN = new ConcurrentSkipListSet<>();

  private final String file;

  TakenPaths(@Value("${motcua.paths:}") String file) {
    this.file = file;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.getCustomPostBPMNParseListeners().add(new Notes());
  }

  @Override
  public void destroy() throws IOException {
    if (!file.isEmpty()) {
      var path = Path.of(file);
      Files.createDirectories(path.getParent());
      Files.write(path, new TreeSet<>(TAKEN));
    }
  }

  private static class Notes extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      listen(process, process.getKey());
    }

    private void listen(ScopeImpl scope, String process) {
      for (var activity : scope.getActivities()) {
        activity.addBuiltInListener(
            ExecutionListener.EVENTNAME_START, taken(process, activity.getId()));
        for (var flow : activity.getOutgoingTransitions()) {
          ((TransitionImpl) flow)
              .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken(process, flow.getId()));
        }
        listen(activity, process);
      }
    }

    private static ExecutionListener taken(String process, String element) {
      return execution -> TAKEN.add(process + "#" + element);
    }
  }
}
