package org.ixntck.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The values that an option takes.
 *
 * @param option its name
 * @param least the smallest value
 * @param most the largest value; {@link Long#MAX_VALUE} if there is none
 */
record Range(String option, long least, long most) {

    /**
     * Checks a value.
     *
     * @throws ParameterException if it is none of them
     */
    void check(CommandSpec spec, long value) {
        if (value < least || value > most) {
            String range = most == Long.MAX_VALUE ? "%d or more".formatted(least) : "%d to %d".formatted(least, most);
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '%s': expected %s, saw %d".formatted(option, range, value));
        }
    }
}
