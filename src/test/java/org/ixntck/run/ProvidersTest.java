package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars with adapters: which adapters are found, and the message for a wrong jar. */
class ProvidersTest {

    private static final String SERVICE = "META-INF/services/" + Adapter.class.getName();

    @TempDir
    private Path folder;

    /** An adapter in a jar. */
    public static final class Fine implements Adapter {
        @Override
        public String name() {
            return "fine";
        }

        @Override
        public Target open(Settings settings) throws AdapterException {
            throw new AdapterException(AdapterException.Cause.SETTINGS, "it has no servers");
        }
    }

    /** An adapter that cannot be created. */
    public static final class Breaks implements Adapter {

        public Breaks() {
            throw new IllegalStateException("its licence has run out");
        }

        @Override
        public String name() {
            return "breaks";
        }

        @Override
        public Target open(Settings settings) {
            throw new IllegalStateException();
        }
    }

    private Path jar(String providers, Class<?>... classes) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry(SERVICE));
            out.write(providers.getBytes());
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }

    @Test
    void shouldFindTheKitsOwnByName() throws Exception {
        Adapter adapter = Providers.all().named("reference");

        assertThat(adapter.name()).isEqualTo("reference");
        assertThat(Providers.jar(adapter)).isEmpty();
    }

    @Test
    void shouldNotTakeTheKitsOwnForThoseOfAJar() throws Exception {
        Path jar = jar(Fine.class.getName() + "\n", Fine.class);

        // The class is the kit's own here, since the tests are on the same class path.
        assertThatThrownBy(() -> Providers.in(jar).only(jar))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("it contains no adapter");
    }

    @Test
    void shouldNameAProviderThatCannotBeMade() throws Exception {
        Path jar = jar("com.acme.Nowhere\n");

        assertThatThrownBy(() -> Providers.in(jar).only(jar))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("some.jar")
                .hasMessageContaining("com.acme.Nowhere not found");
    }
}
