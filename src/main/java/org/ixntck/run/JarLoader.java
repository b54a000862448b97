package org.ixntck.run;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * The classes of one adapter's jar. Its libraries are its own, in whatever versions it has them; only what it shares with the kit, which is
 * {@code org.ixntck}, is the kit's. It stays open: an adapter may need a class at any time of a run.
 */
final class JarLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Path jar;

    JarLoader(Path jar) throws MalformedURLException {
        super(
                "ixn-tck adapter " + jar.getFileName(),
                new URL[] {jar.toUri().toURL()},
                JarLoader.class.getClassLoader());
        this.jar = jar;
    }

    Path jar() {
        return jar;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : name.startsWith("org.ixntck.") ? kitsFirst(name) : ownFirst(name);
        }
    }

    /** An adapter whose own classes live below {@code org.ixntck} is found all the same. */
    private Class<?> kitsFirst(String name) throws ClassNotFoundException {
        return super.loadClass(name, false);
    }

    private Class<?> ownFirst(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return super.loadClass(name, false);
        }
    }
}
