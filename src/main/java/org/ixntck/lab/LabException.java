package org.ixntck.lab;

import org.ixntck.adapter.AdapterException;

/** The servers, the adapter or the machine failed, so that nothing can be judged. The message is one sentence that says what to do. */
public final class LabException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean stillRunning;

    LabException(String message) {
        super(message);
        this.stillRunning = false;
    }

    LabException(String message, Throwable cause) {
        super(message, cause);
        this.stillRunning =
                cause instanceof AdapterException failure && failure.kind() == AdapterException.Cause.STILL_RUNNING;
    }

    /** Whether a server was asked to stop and still ran when its time was over. */
    boolean stillRunning() {
        return stillRunning;
    }
}
