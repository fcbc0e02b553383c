package vn.motcua.forms.print;

import java.util.LinkedHashMap;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.engine.TemplateData;

/** Thymeleaf would take a value that is not there for an empty one. */
final class StrictContext extends EngineContext {

  private StrictContext(
      IEngineConfiguration configuration,
      TemplateData template,
      Map<String, Object> attributes,
      IContext context,
      Map<String, Object> values) {
    super(configuration, template, attributes, context.getLocale(), values);
  }

  static IEngineContext of(
      IEngineConfiguration configuration,
      TemplateData template,
      Map<String, Object> attributes,
      IContext context) {
    var values = new LinkedHashMap<String, Object>();
    context.getVariableNames().forEach(name -> values.put(name, context.getVariable(name)));
    return new StrictContext(configuration, template, attributes, context, values);
  }

  @Override
  public Object getVariable(String name) {
    if (!containsVariable(name)) {
      throw new UnknownValueException(name, getVariableNames());
    }
    return super.getVariable(name);
  }
}
