package vn.motcua.fault.process;

import java.util.List;
import org.springframework.boot.SpringApplication;
import vn.motcua.Motcua;
import vn.motcua.local.LocalAccountsConfiguration;

/** A node on servers that run elsewhere, as it is in production but for its accounts. */
// no annotation: the component scan of a local run would find it
public final class NodeOnly {

  private NodeOnly() {}

  public static void main(String... args) {
    var spring = new SpringApplication(Motcua.class);
    spring.addPrimarySources(List.of(LocalAccountsConfiguration.class));
    spring.setAdditionalProfiles("local");
    try {
      spring.run(args);
      System.out.println("Node is ready");
    } catch (RuntimeException e) {
      System.exit(1);
    }
  }
}
