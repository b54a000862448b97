package org.ixntck.run;

/** A run cannot start, or cannot be reported. The message is one sentence that says what to do. */
public final class RunException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public RunException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public RunException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The exit code of the program. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
