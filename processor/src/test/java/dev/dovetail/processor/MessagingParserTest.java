package dev.dovetail.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.StreamSourceModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Functions that a queue calls, and functions with an archive, in the model. */
class MessagingParserTest {
  @Test
  void onMessage_ofAFunction_isItsQueue() throws IOException {
    FunctionModel function = onlyFunction("SendMail", "@OnMessage(\"mails.fifo\")");

    assertThat(function.name()).isEqualTo("send-mail");
    assertThat(function.queue()).isEqualTo("mails.fifo");
    assertThat(function.stream()).isNull();
    assertThat(function.archive()).isNull();
  }

  @Test
  void archives_ofAFunction_isItsArchive() throws IOException {
    FunctionModel function = onlyFunction("Audit", "@OnChange @Archives(\"changes\")");

    assertThat(function.archive()).isEqualTo("changes");
    assertThat(function.stream())
        .isEqualTo(
            new StreamSourceModel(List.of(), List.of(dev.dovetail.model.ChangeEvent.values())));
    assertThat(function.queue()).isNull();
    assertThat(function.topic()).isNull();
  }

  @Test
  void onMessage_withRoutesOfOthers_isAnError() {
    Compilation compilation =
        Cases.compile(
            List.of(
                source("Get", "@Route(method = \"GET\", path = \"/a\")"),
                source("All", "@LambdaFunction(serves = Get.class) @OnMessage(\"mails\")")));

    assertThat(errors(compilation))
        .singleElement()
        .asString()
        .contains("[OnMessageOtherEvents]", "@LambdaFunction(serves)");
  }

  @Test
  void onMessage_twoFunctionsOfOneQueue_isAnError() {
    Compilation compilation =
        Cases.compile(
            List.of(
                source("SendMail", "@OnMessage(\"mails\")"),
                source("CountMail", "@OnMessage(\"mails\")"),
                source("Other", "@OnMessage(\"other\")")));

    assertThat(errors(compilation))
        .singleElement()
        .asString()
        .contains("[OnMessageDuplicate]", "SendMail", "CountMail", "\"mails\"");
  }

  private static FunctionModel onlyFunction(String name, String annotations) throws IOException {
    Compilation compilation = Cases.compile(List.of(source(name, annotations)));
    assertThat(compilation).succeeded();
    try (InputStream in =
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, FunctionsModel.PATH)
            .orElseThrow()
            .openInputStream()) {
      return FunctionsModel.read(in).functions().get(0);
    }
  }

  private static JavaFileObject source(String name, String annotations) {
    return JavaFileObjects.forSourceString(
        "org.example." + name,
        "package org.example;\nimport dev.dovetail.lambda.*;\n"
            + annotations
            + "\npublic final class "
            + name
            + " {}\n");
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList();
  }
}
