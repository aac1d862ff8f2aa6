package dev.dovetail.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One room of the project: where its classes are, and what they may use besides the JDK.
 *
 * @param name the room's name, as in {@code docs/architecture.md}
 * @param packages its packages, those ending in {@code ..} with all below them
 * @param rooms the rooms it may use
 * @param libraries the packages of third parties it may use
 */
record Room(String name, List<String> packages, Set<String> rooms, List<String> libraries) {

  /** {@return all rooms, in the order of the build} */
  static List<Room> all(String root) {
    List<Room> rooms = new ArrayList<>();
    rooms.add(room("model", root + ".model..").libraries("com.fasterxml.jackson.core.."));
    rooms.add(
        room("core", root, root + ".key..", root + ".spi..").libraries("software.amazon.awssdk.."));
    rooms.add(
        room("lambda", root + ".lambda")
            .uses("core")
            .libraries(
                "com.amazonaws.services.lambda.runtime..",
                "com.fasterxml.jackson.core..",
                "software.amazon.awssdk.core.exception..",
                "software.amazon.awssdk.awscore.exception.."));
    rooms.add(
        room("lambda streams", root + ".lambda.streams..")
            .uses("core", "lambda")
            .libraries(
                "com.amazonaws.services.lambda.runtime..",
                "com.fasterxml.jackson.core..",
                "software.amazon.awssdk.auth.credentials..",
                "software.amazon.awssdk.core..",
                "software.amazon.awssdk.http..",
                "software.amazon.awssdk.identity.spi..",
                "software.amazon.awssdk.services.dynamodb.model.."));
    rooms.add(
        room("lambda tables", root + ".lambda.tables..")
            .uses("core", "lambda")
            .libraries("software.amazon.awssdk.."));
    rooms.add(
        room("lambda databind", root + ".lambda.databind..")
            .uses("lambda")
            .libraries("com.amazonaws.services.lambda.runtime..", "com.fasterxml.jackson.."));
    rooms.add(
        room("processor", root + ".processor..")
            .uses("model")
            .libraries(
                "javax.annotation.processing..",
                "javax.lang.model..",
                // Where several annotations of a type are; the processor works without it.
                "com.sun.source..",
                "javax.tools.."));
    rooms.add(room("charts", root + ".charts..").uses("model"));
    rooms.add(
        room("testkit", root + ".testkit..")
            .uses("core", "lambda", "model")
            .libraries(
                "com.amazonaws.services.lambda.runtime..",
                "com.fasterxml.jackson..",
                "com.sun.net.httpserver..",
                "org.assertj..",
                "org.junit..",
                "org.opentest4j..",
                "org.reactivestreams..",
                "software.amazon.awssdk..",
                "software.amazon.dynamodb.."));
    rooms.add(
        room("handlers", root + ".handlers..")
            .uses("core", "lambda", "lambda streams", "lambda tables")
            .libraries("com.amazonaws.services.lambda.runtime..", "software.amazon.awssdk.."));
    rooms.add(
        room("authorizer", root + ".authorizer..")
            .libraries(
                "com.amazonaws.services.lambda.runtime..",
                "com.fasterxml.jackson.core..",
                "com.nimbusds.jose.."));
    rooms.add(
        room("local", root + ".local..")
            .uses("charts", "core", "handlers", "lambda", "lambda streams", "model", "testkit")
            .libraries("com.amazonaws.services.lambda.runtime..", "software.amazon.awssdk.."));
    rooms.add(room("infra plan", root + ".infra").uses("model"));
    rooms.add(
        room("infra cdk", root + ".infra.cdk..")
            .uses("infra plan", "model")
            .libraries(
                "software.amazon.awscdk..", "software.amazon.jsii..", "software.constructs.."));
    rooms.add(
        room("infra app", root + ".infra.app..")
            .uses("handlers", "infra cdk", "infra plan", "model")
            .libraries("software.amazon.awscdk..", "software.constructs.."));
    rooms.add(
        room("examples", root + ".examples..").uses("core").libraries("software.amazon.awssdk.."));
    rooms.add(
        room("example plain", root + ".plain..")
            .uses("core")
            .libraries("software.amazon.awssdk.."));
    rooms.add(
        room("example spring", root + ".spring..")
            .uses("core")
            .libraries("org.springframework..", "software.amazon.awssdk.."));
    rooms.add(
        room("benchmarks", root + ".benchmarks..")
            .uses("core", "processor", "testkit")
            .libraries(
                "org.openjdk.jmh..",
                "org.junit..",
                "software.amazon.awssdk..",
                // Whose HTTP server is what the testkit is measured against.
                "software.amazon.dynamodb..",
                "javax.tools.."));
    return List.copyOf(rooms);
  }

  /** {@return the packages that the room's classes may use} */
  String[] visible(List<Room> all) {
    Stream<String> ours =
        all.stream()
            .filter(other -> other.name.equals(name) || rooms.contains(other.name))
            .flatMap(other -> other.packages.stream());
    Stream<String> everyones = Stream.of("java..", "javax.crypto..", "org.jspecify.annotations..");
    return Stream.of(ours, everyones, libraries.stream())
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  String[] packageNames() {
    return packages.toArray(String[]::new);
  }

  private static Room room(String name, String... packages) {
    return new Room(name, List.of(packages), Set.of(), List.of());
  }

  private Room uses(String... names) {
    return new Room(name, packages, Set.of(names), libraries);
  }

  private Room libraries(String... names) {
    return new Room(name, packages, rooms, List.of(names));
  }
}
