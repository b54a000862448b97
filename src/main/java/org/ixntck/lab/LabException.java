package org.ixntck.lab;

/** The servers, the adapter or the machine failed, so that nothing can be judged. The message is one sentence that says what to do. */
public final class LabException extends Exception {

    private static final long serialVersionUID = 1L;

    LabException(String message) {
        super(message);
    }

    LabException(String message, Throwable cause) {
        super(message, cause);
    }
}
