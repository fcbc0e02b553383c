package vn.motcua.engine.refusals;

import java.util.List;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts {@link RestErrors} in the place of what Camunda answers errors with, in the REST API and in
 * those of the web apps: all of them take their parts from one list.
 */
@Configuration(proxyBeanMethods = false)
class PlainRefusals {

  @Bean
  static BeanFactoryPostProcessor plainErrors() {
    // before the REST API is made of the list
    return beans -> {
      var parts = CamundaRestResources.getConfigurationClasses();
      List.of(
              ExceptionHandler.class,
              ProcessEngineExceptionHandler.class,
              RestExceptionHandler.class,
              JsonMappingExceptionHandler.class,
              JsonParseExceptionHandler.class)
          .forEach(parts::remove);
      parts.addAll(List.of(RestErrors.class, PlainWords.class));
    };
  }
}
