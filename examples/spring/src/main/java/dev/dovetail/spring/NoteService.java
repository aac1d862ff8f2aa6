package dev.dovetail.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. Region and credentials are those of the SDK's environment. */
@SpringBootApplication(proxyBeanMethods = false)
public class NoteService {
  /** Serves until it is stopped. */
  public static void main(String[] arguments) {
    SpringApplication.run(NoteService.class, arguments);
  }
}
