package org.ixntck.report;

import java.util.Map;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.judge.rule.OfScenario;

/** The command that runs a single scenario again. */
public final class Command {

    /** The option of the atlas. */
    private static final String WALKS = "walks";

    private static final String PLAIN = "[A-Za-z0-9_./:@%+=-]+";

    private final RunStarted head;

    /** Of the scenarios of a run, with its adapter and its features. */
    public Command(RunStarted head) {
        this.head = head;
    }

    /** The command, with its arguments quoted for a POSIX shell; empty if the scenario was made up by the run, and is in no feature. */
    public String of(OfScenario scenario) {
        Map<String, Object> options = head.options();
        if (!options.containsKey("only") || options.containsKey(WALKS)) {
            return "";
        }
        String adapter = head.terms().adapter();
        StringBuilder line = new StringBuilder("./ixn-tck certify");
        if (!adapter.equals("reference")) {
            line.append(" --adapter ").append(quoted(adapter));
        }
        if (options.get(RunStarted.FEATURES) instanceof String folder) {
            line.append(" --features ").append(quoted(folder.replaceFirst("^file://", "")));
        }
        return line.append(" --jobs 1 --only ").append(quoted(scenario.id())).toString();
    }

    private static String quoted(String argument) {
        return argument.matches(PLAIN) ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
