package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: an event-driven workflow engine for the dossiers of a one-stop shop. */
@SpringBootApplication
public class Motcua {

  public static void main(String[] args) {
    SpringApplication.run(Motcua.class, args);
  }
}
