package dev.dovetail.processor;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Javac with one file manager for all compilations, so that the jars are opened once. */
final class SharedCompiler implements JavaCompiler {
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);

  @Override
  public CompilationTask getTask(
      @Nullable Writer out,
      @Nullable JavaFileManager fileManager,
      @Nullable DiagnosticListener<? super JavaFileObject> listener,
      @Nullable Iterable<String> options,
      @Nullable Iterable<String> classes,
      @Nullable Iterable<? extends JavaFileObject> units) {
    return javac.getTask(out, fileManager, listener, options, classes, units);
  }

  @Override
  public StandardJavaFileManager getStandardFileManager(
      @Nullable DiagnosticListener<? super JavaFileObject> listener,
      @Nullable Locale locale,
      @Nullable Charset charset) {
    return files;
  }

  @Override
  public int isSupportedOption(String option) {
    return javac.isSupportedOption(option);
  }

  @Override
  public int run(
      @Nullable InputStream in,
      @Nullable OutputStream out,
      @Nullable OutputStream err,
      String... arguments) {
    return javac.run(in, out, err, arguments);
  }

  @Override
  public Set<SourceVersion> getSourceVersions() {
    return javac.getSourceVersions();
  }
}
