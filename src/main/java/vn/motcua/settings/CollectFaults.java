package vn.motcua.settings;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

/** Goes on after a fault, with the default, so that the next is found too. */
class CollectFaults extends AbstractBindHandler {

  private final BiConsumer<ConfigurationPropertyName, String> faults;
  private boolean any;

  CollectFaults(Validator validator, BiConsumer<ConfigurationPropertyName, String> faults) {
    super(new ValidationBindHandler(validator));
    this.faults = faults;
  }

  @Override
  public @Nullable Object onFailure(
      ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
    if (error instanceof BindValidationException invalid) {
      invalid.getValidationErrors().getAllErrors().stream()
          .filter(FieldError.class::isInstance)
          .map(FieldError.class::cast)
          .forEach(e -> tell(name.append(dashed(e.getField())), e.getDefaultMessage()));
    } else if (NestedExceptionUtils.getMostSpecificCause(error) instanceof ConversionException
        || error instanceof ConversionException) {
      tell(name, "must be " + ExpectedValue.of(target.getType().resolve(String.class)));
    } else if (!any) {
      // what a constructor says of its values: it may be about those that have been told of
      tell(name, NestedExceptionUtils.getMostSpecificCause(error).getMessage());
    }
    return null;
  }

  private void tell(ConfigurationPropertyName name, @Nullable String fault) {
    any = true;
    faults.accept(name, fault == null ? "cannot be used" : fault);
  }

  private static String dashed(String field) {
    return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
