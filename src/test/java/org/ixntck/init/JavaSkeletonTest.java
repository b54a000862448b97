package org.ixntck.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The adapter in Java that is written compiles without a warning, and its tests pass. JavaSkeletonIT uses it. */
class JavaSkeletonTest {

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws Exception {
        List<Path> written = Skeleton.JAVA.write(folder.resolve("acme-one"), "1", Commands.here());
        classes = Files.createDirectories(folder.resolve("classes"));
        Path services = folder.resolve("acme-one/src/main/resources/META-INF");
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.copy(
                services.resolve("services/org.ixntck.adapter.Adapter"),
                classes.resolve("META-INF/services/org.ixntck.adapter.Adapter"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    classPath(),
                    "--release",
                    "17",
                    "-proc:none",
                    "-Xlint:all",
                    "-Werror");
            List<Path> sources = written.stream()
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            boolean compiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @Test
    void shouldHaveATestThatIsGreen() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(
                                            loader.loadClass("com.example.AcmeOneAdapterTest")))
                                    .build(),
                            listener);

            TestExecutionSummary summary = listener.getSummary();
            assertThat(summary.getFailures()).as("failures").isEmpty();
            assertThat(summary.getTestsSucceededCount()).isEqualTo(6);
        }
    }
}
