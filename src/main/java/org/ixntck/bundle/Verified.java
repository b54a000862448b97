package org.ixntck.bundle;

import org.ixntck.run.ExitCode;

/**
 * What a verification has found in evidence that is whole.
 *
 * @param sentence one line
 * @param exitCode of the run; never {@link ExitCode#CONFORMANT} if this kit cannot confirm it
 */
public record Verified(String sentence, ExitCode exitCode) {}
