package org.ixntck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/**
 * The program as other tests see it: what it was asked, how it ended and what it said.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained about
 */
public record Program(int code, String out, String err) {

    /** Runs the command line within this JVM. */
    public static Program run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Program(code, out.toString(), err.toString());
    }

    /** {@code certify} with these options. */
    public static Program certify(String... options) {
        return run(Stream.concat(Stream.of("certify"), Stream.of(options)).toArray(String[]::new));
    }
}
