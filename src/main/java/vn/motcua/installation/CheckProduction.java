package vn.motcua.installation;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Asks all requirements, so that one start names every fault. */
@Component
class CheckProduction implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(CheckProduction.class);

  private final Installation installation;
  private final List<ProductionRequirement> requirements;

  CheckProduction(Installation installation, List<ProductionRequirement> requirements) {
    this.installation = installation;
    this.requirements = requirements;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!installation.isForWork()) {
      log.warn("motcua.mode is local: for trying out on this machine, not for an office");
      return;
    }
    var faults = requirements.stream().flatMap(one -> one.faults().stream()).toList();
    if (!faults.isEmpty()) {
      throw new UnfitForProductionException(faults);
    }
  }
}
