package vn.motcua.settings;

import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindMethod;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Reads each of our settings as its owner will, and collects what cannot be read. */
class CheckValues {

  private final KnownSettings known;
  private final List<GivenSetting> given;
  private final Binder binder;
  private final List<WrongSetting> wrong = new ArrayList<>();

  CheckValues(ConfigurableEnvironment environment, KnownSettings known, List<GivenSetting> given) {
    this.known = known;
    this.given = given.stream().filter(GivenSetting::isOurs).toList();
    this.binder = Binder.get(environment);
  }

  List<WrongSetting> wrong() {
    try (var validation = Validation.buildDefaultValidatorFactory()) {
      var validator = new SpringValidatorAdapter(validation.getValidator());
      owners().forEach(owner -> read(owner, new CollectFaults(validator, this::add)));
      lonely().forEach(setting -> read(setting, new CollectFaults(validator, this::add)));
    }

    return wrong;
  }

  private Stream<? extends Class<?>> owners() {
    return known.types().stream()
        .filter(type -> type.startsWith("vn.motcua."))
        .map(type -> ClassUtils.resolveClassName(type, null))
        .filter(type -> type.isAnnotationPresent(ConfigurationProperties.class));
  }

  private <T> void read(Class<T> owner, CollectFaults faults) {
    var prefix = owner.getAnnotation(ConfigurationProperties.class).value();
    var target = Bindable.of(owner);
    binder.bindOrCreate(
        prefix, owner.isRecord() ? target.withBindMethod(BindMethod.VALUE_OBJECT) : target, faults);
  }

  /** Those that no owner has: a bean asks for each by its name. */
  private Stream<KnownSetting> lonely() {
    return known.ours().stream()
        .filter(setting -> ClassUtils.isPresent(setting.type(), null))
        .filter(setting -> given.stream().anyMatch(g -> g.sets(setting)));
  }

  private void read(KnownSetting setting, CollectFaults faults) {
    if (wrong.stream().noneMatch(w -> w.key().equals(setting.name()))) {
      binder.bind(
          setting.name(), Bindable.of(ClassUtils.resolveClassName(setting.type(), null)), faults);
    }
  }

  private void add(ConfigurationPropertyName name, String fault) {
    var where =
        given.stream()
            .filter(g -> g.sets(KnownSetting.called(name.toString())))
            .findFirst()
            .map(GivenSetting::where)
            .orElse("not set");
    wrong.add(new WrongSetting(name.toString(), where, fault));
  }
}
