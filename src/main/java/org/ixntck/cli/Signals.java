package org.ixntck.cli;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Handles the signals that ask the program to end. The JDK has no public API for that; {@code sun.misc.Signal} of the module jdk.unsupported is
 * used by reflection, because javac warns about it.
 */
final class Signals {

    private static final List<String> ENDING = List.of("INT", "TERM", "HUP");

    private Signals() {}

    /** Runs an action on a new thread at each of these signals. A signal that the JVM does not deliver, as with -Xrs, ends it. */
    static void handle(Runnable action) {
        for (String name : ENDING) {
            try {
                Class<?> signal = Class.forName("sun.misc.Signal");
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Object calling = Proxy.newProxyInstance(
                        Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                            action.run();
                            return null;
                        });
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), calling);
            } catch (ReflectiveOperationException e) {
                // The JVM ends at that signal, with 128 plus its number.
            }
        }
    }
}
