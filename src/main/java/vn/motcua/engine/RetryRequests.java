package vn.motcua.engine;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.retry.interceptor.RetryOperationsInterceptor;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers a call of our own API again whose transaction has lost a race: from the outside, where no
 * transaction is open any more.
 */
@Configuration(proxyBeanMethods = false)
class RetryRequests {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor retryOfRequests() {
    var advice = new RetryOperationsInterceptor();
    advice.setRetryOperations(LostRace.retry());
    return new DefaultPointcutAdvisor(
        AnnotationMatchingPointcut.forClassAnnotation(RestController.class), advice);
  }
}
