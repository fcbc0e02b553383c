/**
 * The only home of Camunda's engine: deploys the models of {@code bpmn/}, attaches behaviour to
 * what they declare, moves the timers with the clock, and logs people in. Nothing imports it; it
 * implements the ports of its callers. Start at {@link vn.motcua.engine.EngineConfiguration}, then
 * {@code models}, {@code behaviour}, {@code timers}, {@code access} and {@code delegates}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "procedures",
      "dossier",
      "deadline",
      "deadline::calendars",
      "deadline::rules",
      "applicants",
      "installation",
      "intake",
      "forms",
      "migration",
      "nodes",
      "review",
      "teamwork",
      "throttling",
      "tracking",
      "events::reconcile",
      "modelcheck",
      "operations",
      "health",
      "logs"
    })
package vn.motcua.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
