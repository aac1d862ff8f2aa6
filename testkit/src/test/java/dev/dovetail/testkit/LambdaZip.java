package dev.dovetail.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs classes of the tests as they are uploaded to Lambda. */
final class LambdaZip {
  private LambdaZip() {}

  static Path of(Path folder, Class<?>... classes) throws IOException {
    Path zip = Files.createTempFile(folder, "lambda", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in =
            Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return zip;
  }

  /** The same as a folder of classes. */
  static Path folder(Path folder, Class<?>... classes) throws IOException {
    Path root = Files.createTempDirectory(folder, "classes");
    TaskRoot.unpack(of(folder, classes), root);
    return root;
  }
}
