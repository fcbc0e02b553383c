package vn.motcua.modelcheck.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.UnusableModelsException;
import vn.motcua.procedures.Procedure;

/** Plans a dossier by the models of an office. */
public final class PlanDossier {

  /** The whole way of a dossier, if the office has it. */
  private static final String WHOLE_WAY = "dossier";

  private final OfficeModels models;
  private final DeadlineRules rules;
  private final RuleSets ruleSets;

  public PlanDossier(OfficeModels models, DeadlineRules rules, RuleSets ruleSets) {
    this.models = models;
    this.rules = rules;
    this.ruleSets = ruleSets;
  }

  /**
   * @param model the id of a process: a review model, or the whole way with those that it calls;
   *     null for the whole way, or the procedure's review model where there is none
   * @throws UnusableModelsException if there is no such process, or it declares no limit
   * @throws vn.motcua.calendar.UnknownYearException if the calendar does not reach that far
   * @throws RuleSets.NoRuleSetException for an acceptance before the first
   */
  public WhatIf of(Procedure procedure, @Nullable String model, Instant acceptedAt) {
    var process = process(procedure, model);
    var ruleSet = ruleSets.at(acceptedAt).id();
    var dates = rules.compute(procedure.limit(), acceptedAt, List.of());
    var walk = new Walk(models, procedure, new StepClock(rules, dates, acceptedAt));
    walk.through(process);
    if (walk.steps().stream().allMatch(step -> step.limit() == null)) {
      throw UnusableModelsException.noLimits(process.id());
    }
    return new WhatIf(
        procedure,
        process.id(),
        process.name(),
        ruleSet,
        rules.calendar().version(),
        acceptedAt,
        dates,
        rules.days(procedure.limit(), acceptedAt, dates.dueAt()),
        walk.steps(),
        walk.beside().milestones(),
        walk.beside().alternatives(),
        walk.warnings());
  }

  private OfficeModels.Model process(Procedure procedure, @Nullable String model) {
    var id = model;
    if (id == null) {
      id = models.find(WHOLE_WAY).isPresent() ? WHOLE_WAY : procedure.reviewModel();
    }
    var wanted = id;
    return models
        .find(wanted)
        .orElseThrow(
            () ->
                UnusableModelsException.noSuchModel(
                    wanted, models.all().stream().map(OfficeModels.Model::id).toList()));
  }
}
