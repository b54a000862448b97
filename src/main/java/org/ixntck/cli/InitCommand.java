package org.ixntck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ixntck.init.Commands;
import org.ixntck.init.InitException;
import org.ixntck.init.Skeleton;
import org.ixntck.run.Adapters;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Kit;
import org.ixntck.run.RunException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: writes files to start from. */
@Command(
        name = "init",
        description =
                "Writes a description of your servers to start from, NAME.yaml; or an adapter in Java or a bridge in Python, with tests, in a folder NAME.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description = "the name of your servers, for example my-server, or a path that ends with it")
    private Path place;

    @ArgGroup
    private Kind kind = new Kind();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        Skeleton skeleton = kind.skeleton();
        if (skeleton == Skeleton.JAVA && Adapters.names().contains(String.valueOf(place.getFileName()))) {
            throw new RunException(
                    ExitCode.USAGE,
                    "expected a name that no adapter has; saw %s, which the kit brings".formatted(place.getFileName()));
        }
        PrintWriter out = spec.commandLine().getOut();
        Commands commands = Commands.here();
        try {
            skeleton.write(place, Kit.VERSION, commands).forEach(file -> out.println("wrote " + file));
        } catch (InitException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
        out.println("next:");
        skeleton.next(place, commands).forEach(line -> out.println("  " + line));
        out.flush();
        return ExitCode.CONFORMANT.code();
    }

    /** What to write; at most one of them. */
    private static final class Kind {

        @Option(
                names = "--java",
                description = "an adapter in Java, for servers with their own encoding: a Maven project")
        private boolean java;

        @Option(
                names = "--bridge",
                description = "a bridge in Python, for servers that are reached or started by a program of yours")
        private boolean bridge;

        private Skeleton skeleton() {
            return java ? Skeleton.JAVA : bridge ? Skeleton.BRIDGE : Skeleton.DESCRIPTION;
        }
    }
}
