package dev.dovetail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Every module is published, with a module name and a line in the BOM, or says that it is not. */
class ModulesTest {

  @Test
  void bom_listsWhatIsPublished() throws Exception {
    List<String> published =
        modules().stream().filter(pom -> !isPrivate(pom)).map(ModulesTest::artifact).toList();
    List<String> listed = texts(parse(Sources.PROJECT.resolve("bom/pom.xml")), "artifactId");

    assertThat(published).hasSizeGreaterThan(7);
    assertThat(listed)
        .containsAll(published)
        .hasSize(published.size() + List.of("its parent", "itself").size());
  }

  @Test
  void module_thatIsPublished_hasAModuleName() throws Exception {
    assertThat(modules())
        .filteredOn(pom -> !isPrivate(pom))
        .allSatisfy(pom -> assertThat(texts(pom, "dovetail.module")).as(artifact(pom)).hasSize(1));
  }

  @Test
  void moduleNames_all_differ() throws Exception {
    List<String> names =
        modules().stream().flatMap(pom -> texts(pom, "dovetail.module").stream()).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("dev.dovetail"));
  }

  /** The poms of the modules that have classes. */
  private static List<Document> modules() throws Exception {
    try (Stream<Path> poms = Files.walk(Sources.PROJECT, 3)) {
      return poms.filter(path -> path.endsWith("pom.xml"))
          .map(ModulesTest::parse)
          .filter(pom -> texts(pom, "parent").size() == 1)
          .filter(pom -> texts(pom, "packaging").isEmpty())
          .toList();
    }
  }

  private static boolean isPrivate(Document pom) {
    return texts(pom, "maven.deploy.skip").contains("true");
  }

  private static Document parse(Path pom) {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (Exception e) {
      throw new IllegalStateException(pom.toString(), e);
    }
  }

  private static String artifact(Document pom) {
    return texts(pom, "artifactId").get(1);
  }

  private static List<String> texts(Document pom, String element) {
    NodeList nodes = pom.getElementsByTagName(element);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent().strip())
        .toList();
  }
}
