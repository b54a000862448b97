package org.ixntck.suite;

import org.ixntck.text.Text;
import org.junit.platform.engine.TestExecutionResult;

/** Sanitizes what JUnit prints. Messages may quote a server or an adapter, and must neither control a terminal nor flood it. */
final class SafeOutput {

    private static final int MESSAGE_MAX = 20_000;
    private static final int CAUSES_MAX = 8;

    private SafeOutput() {}

    /** The text, with unprintable characters replaced, of limited length. */
    static String text(String raw) {
        return Text.lines(raw, MESSAGE_MAX);
    }

    /** The same result with sanitized messages. */
    static TestExecutionResult result(TestExecutionResult result) {
        return result.getThrowable()
                .map(thrown -> switch (result.getStatus()) {
                    case ABORTED -> TestExecutionResult.aborted(thrown(thrown, CAUSES_MAX));
                    case FAILED, SUCCESSFUL -> TestExecutionResult.failed(thrown(thrown, CAUSES_MAX));
                })
                .orElse(result);
    }

    /** An exception whose messages need no change is returned as it is; any other one is replaced by one with the same stack trace. */
    private static Throwable thrown(Throwable thrown, int causes) {
        if (fit(thrown, causes)) {
            return thrown;
        }
        Throwable cause = thrown.getCause() == null || causes == 0 ? null : thrown(thrown.getCause(), causes - 1);
        // JUnit counts an AssertionError as a failure, and anything else as an error.
        Throwable shown = thrown instanceof AssertionError
                ? new AssertionError(text(String.valueOf(thrown.getMessage())), cause)
                : new RuntimeException(text(thrown.toString()), cause);
        shown.setStackTrace(thrown.getStackTrace());
        return shown;
    }

    private static boolean fit(Throwable thrown, int causes) {
        String said = thrown.toString();
        boolean itself = text(said).equals(said) && thrown.getSuppressed().length == 0;
        return itself && (thrown.getCause() == null || (causes > 0 && fit(thrown.getCause(), causes - 1)));
    }
}
