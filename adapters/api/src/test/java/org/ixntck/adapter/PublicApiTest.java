package org.ixntck.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What vendors compile against is what it was when somebody last looked. A change of it is a decision: it is seen here, and made by copying
 * target/public-api.txt over src/test/resources/public-api.txt.
 */
class PublicApiTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path ACCEPTED = Path.of("src/test/resources/public-api.txt");
    private static final Path SEEN = Path.of("target/public-api.txt");

    @Test
    void shouldBeWhatWasAccepted() throws Exception {
        String seen = String.join("\n", lines()) + "\n";
        Files.writeString(SEEN, seen);

        assertThat(seen)
                .as(
                        "the public API; if the change is meant, copy %s over %s and name it in CHANGELOG.md",
                        SEEN, ACCEPTED)
                .isEqualTo(Files.readString(ACCEPTED));
    }

    private static List<String> lines() throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : types()) {
            lines.add(header(type));
            members(type).sorted().map(member -> "    " + member).forEach(lines::add);
        }
        return lines;
    }

    private static List<Class<?>> types() throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(CLASSES)) {
            names = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name);
            if (Modifier.isPublic(type.getModifiers())) {
                types.add(type);
            }
        }
        return types;
    }

    /** Written out here, since how a class prints itself differs between versions of the JDK. */
    private static String header(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        String parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(parent -> " : " + parent.getTypeName())
                .collect(Collectors.joining());
        String permitted = Stream.ofNullable(type.getPermittedSubclasses())
                .flatMap(Stream::of)
                .map(Class::getName)
                .sorted()
                .map(name -> " permits " + name)
                .collect(Collectors.joining());
        boolean last = Modifier.isFinal(type.getModifiers());
        return "%s%s %s%s%s".formatted(last ? "final " : "", kind, type.getName(), parents, permitted);
    }

    private static Stream<String> members(Class<?> type) {
        return Stream.of(
                        Stream.of(type.getDeclaredFields())
                                .filter(field -> visible(field.getModifiers(), field.isSynthetic()))
                                .map(Field::toGenericString),
                        Stream.of(type.getDeclaredConstructors())
                                .filter(PublicApiTest::visible)
                                .map(Constructor::toGenericString),
                        Stream.of(type.getDeclaredMethods())
                                .filter(PublicApiTest::visible)
                                .map(Method::toGenericString))
                .flatMap(members -> members);
    }

    private static boolean visible(Executable member) {
        return visible(member.getModifiers(), member.isSynthetic());
    }

    private static boolean visible(int modifiers, boolean synthetic) {
        return !synthetic && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }
}
