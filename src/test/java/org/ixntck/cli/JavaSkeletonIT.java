package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.ixntck.build.LocalRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter in Java that {@code init} writes, from its first command to servers that speak its bytes, in a copy of the clone. */
class JavaSkeletonIT {

    private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();
    private static final Path JAR = Path.of("src", "target", "ixn-tck-standalone.jar");
    private static final Path ACME = CLONE.resolve("adapters/examples/acme/src/test/java/com/acme/ixn");

    @TempDir
    private Path folder;

    /** The artifacts are installed from a copy: in the clone itself, other tests are using their jars. */
    @BeforeEach
    void copyTheClone() throws IOException {
        copy("pom.xml", file -> true);
        copy("src/pom.xml", file -> true);
        copy(JAR.toString(), file -> true);
        copy("adapters", file -> file.endsWith("pom.xml") || !file.toString().contains("examples"));
        Path launcher = Files.writeString(
                folder.resolve("ixn-tck"),
                "#!/bin/sh%nexec java -XX:TieredStopAtLevel=1 -jar %s \"$@\"%n".formatted(JAR));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void shouldWriteAnAdapterWhoseNextCommandsSucceedAsPrinted() throws Exception {
        Typed typed = new Typed(folder, LocalRepository.withoutKit("skeleton").environment());
        List<String> next = typed.next("./ixn-tck init --java acme-one");
        assertThat(next).hasSize(4);

        typed.output(next.subList(0, 2));
        describe(standIn());

        assertThat(typed.output(next.subList(2, 3)))
                .contains("ok    A reports that login", "Everything is as described.");
    }

    /** What the comments ask for: the command of a server that speaks the bytes of the adapter. */
    private void describe(List<String> command) throws IOException {
        Path description = folder.resolve("acme-one/acme-one.yaml");
        String text = Files.readString(description);
        assertThat(text).contains("[./acme-one, --port, \"{port}\"]");
        Files.writeString(
                description,
                text.replace(
                                "[./acme-one, --port, \"{port}\"]",
                                "[%s, \"{port}\"]".formatted(String.join(", ", command)))
                        .replace("#features:", "features:"));
    }

    /** A reference server behind the translator of the example, with the bytes of this adapter in place of Acme's. */
    private List<String> standIn() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("stand-in"));
        String classPath =
                "%s:%s:%s".formatted(sources, folder.resolve("acme-one/target/acme-one.jar"), folder.resolve(JAR));
        List<String> compile = new ArrayList<>(List.of("-proc:none", "-cp", classPath, "-d", sources.toString()));
        for (String name : List.of("AcmeServer.java", "Translator.java")) {
            Path source = sources.resolve(name);
            Files.writeString(
                    source,
                    Files.readString(ACME.resolve(name))
                            .replace("package com.acme.ixn;", "package com.example;")
                            .replace("AcmeCodec", "AcmeOneCodec"));
            compile.add(source.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)))
                .isZero();
        return List.of(
                "java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                "\"%s\"".formatted(classPath),
                "com.example.AcmeServer");
    }

    private void copy(String part, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.walk(CLONE.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).filter(which).toList()) {
                Path copy = folder.resolve(CLONE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
