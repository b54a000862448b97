package org.ixntck.run;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * Prepares each file once, before the first of its tests. If that fails, it fails for all of them, since none of them can be run. Safe for any
 * thread.
 */
final class PreparedFiles {

    private final Map<Node<?>, Optional<Exception>> prepared = new IdentityHashMap<>();

    /** A file could not be prepared, so that its tests were not run. */
    static final class NotPrepared extends Exception {

        private static final long serialVersionUID = 1L;

        NotPrepared(Exception cause) {
            super("the file of this test could not be prepared: " + cause, cause);
        }
    }

    /**
     * Prepares a file unless that has been done, and waits while another thread does it.
     *
     * @throws NotPrepared if that failed
     */
    synchronized <C extends EngineExecutionContext> void prepare(Node<C> file, C context) throws NotPrepared {
        Optional<Exception> failure = prepared.computeIfAbsent(file, it -> failure(file, context));
        if (failure.isPresent()) {
            throw new NotPrepared(failure.get());
        }
    }

    private static <C extends EngineExecutionContext> Optional<Exception> failure(Node<C> file, C context) {
        try {
            file.prepare(context);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(e);
        }
    }
}
