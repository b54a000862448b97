package org.ixntck.run;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads the classes of an adapter's jar. The jar's own libraries come first, so that it may have other versions than the kit; only
 * {@code org.ixntck} comes from the kit. Never closed, since an adapter may need a class at any time of a run.
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

    /** Falls back to the jar, for adapters whose own classes are below {@code org.ixntck}. */
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
