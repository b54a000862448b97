package org.ixntck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.reference.ReferenceAdapter;

/** The bundled servers behind an adapter that harms the process which it is loaded into, in the way that its setting {@code name} says. */
public final class HarmfulAdapter implements Adapter {

    private static final int DEPLOYMENT = 3;

    /** Packs it into a jar. */
    static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("harmful.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> type : List.of(HarmfulAdapter.class, Harmful.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                out.write(type.getClassLoader().getResourceAsStream(name).readAllBytes());
            }
            out.putNextEntry(new ZipEntry("META-INF/services/" + Adapter.class.getName()));
            out.write(HarmfulAdapter.class.getName().getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Override
    public String name() {
        return "harmful";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        String harm = settings.values().getOrDefault("name", "");
        if (harm.equals("exit-in-open")) {
            System.exit(0);
        }
        if (harm.equals("halt-in-open")) {
            Runtime.getRuntime().halt(0);
        }
        if (harm.equals("exit-in-hook")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.exit(0)));
        }
        Settings plain = new Settings(Map.of(), settings.directory(), line -> {});
        return new Harmful(harm, new ReferenceAdapter().open(plain), new AtomicInteger());
    }

    private record Harmful(String harm, Target target, AtomicInteger deployments) implements Target {

        @Override
        public Profile profile() {
            return target.profile();
        }

        @Override
        public Wire wire() {
            return target.wire();
        }

        @Override
        public Deployment deploy() throws AdapterException {
            if (deployments.incrementAndGet() == DEPLOYMENT) {
                switch (harm) {
                    case "exit" -> System.exit(0);
                    case "halt" -> Runtime.getRuntime().halt(0);
                    case "exit-in-thread" -> new Thread(() -> System.exit(0)).start();
                    case "no-memory-in-thread" -> new Thread(HarmfulAdapter::noMemory).start();
                    case "no-memory" -> noMemory();
                    case "eat-memory" -> eat();
                    default -> {
                        // The harm is done elsewhere.
                    }
                }
            }
            return target.deploy();
        }

        @Override
        public void close() throws AdapterException {
            if (harm.equals("exit-in-close")) {
                System.exit(0);
            }
            target.close();
        }
    }

    private static void noMemory() {
        throw new OutOfMemoryError("pretended");
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (true) {
            eaten.add(new byte[1 << 20]);
        }
    }
}
