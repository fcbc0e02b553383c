package vn.motcua.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Camunda's REST API and web apps find their engine in a register of the JVM, in which another
 * test's application may have put its own; and such a test leaves the engine's clock standing.
 */
class OwnEngine implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    var engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
    ProcessEngines.registerProcessEngine(engine);
    ClockUtil.reset();
  }
}
