package org.ixntck.cli;

import java.io.PrintWriter;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Terms;
import org.ixntck.run.Kit;
import org.ixntck.run.Progress;
import org.ixntck.run.Result;
import org.ixntck.run.RunPlan;
import org.ixntck.text.Text;
import picocli.CommandLine.Help.Ansi;

/** The output of a run for people. Colours and a progress line are used only on a terminal. */
final class Console implements Progress {

    private static final long LINE_NANOS_MIN = 1_000_000_000;
    /** Some CI servers abort a build after half a minute without output. */
    private static final long LINE_NANOS_MAX = 20_000_000_000L;

    private static final int LINE_SHARE = 5;
    private static final long LIVE_NANOS_MIN = 50_000_000;

    private static final int SENTENCE_MAX = 2_000;

    private final PrintWriter out;
    private final Ansi ansi;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long spoken = begun;
    private boolean live;

    Console(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
        this.terminal = ansi.enabled();
    }

    /** Prints what will be tested. */
    void begin(RunPlan plan) {
        Terms terms = plan.terms();
        line("%s %s certifies %s (adapter %s, catalogue %s)"
                .formatted(
                        Kit.NAME,
                        Kit.VERSION,
                        clean(terms.subject()),
                        clean(terms.adapter()),
                        plan.catalogue().revision()));
        plan.adapterJar().ifPresent(jar -> line("  the adapter is in " + jar));
    }

    /** Prints which run is judged again, and by which kit. */
    void judging(RunStarted head) {
        Terms terms = head.terms();
        line("%s %s judges %s (adapter %s, catalogue %s), recorded on %s by %s %s"
                .formatted(
                        Kit.NAME,
                        Kit.VERSION,
                        clean(terms.subject()),
                        clean(terms.adapter()),
                        clean(head.catalogueRevision()),
                        clean(head.date()),
                        Kit.NAME,
                        clean(head.kit())));
    }

    @Override
    public synchronized void planned(RunPlan plan) {
        int scenarios = plan.selection().scenarios().size();
        line("  %d %s, at least %s"
                .formatted(
                        scenarios,
                        scenarios == 1 ? "scenario" : "scenarios",
                        seconds(plan.limit().millis())));
        if (plan.agents().scarce()) {
            line("  agents are used again once the servers have reported their logout: " + plan.agents());
        }
    }

    @Override
    public synchronized void finished(int done, int of, int failed) {
        long now = System.nanoTime();
        boolean due = now - spoken > (terminal ? LIVE_NANOS_MIN : lineNanos(now - begun));
        if (due || (terminal && done == of)) {
            spoken = now;
            String text =
                    "  %d of %d scenarios%s".formatted(done, of, failed == 0 ? "" : ", %d failed".formatted(failed));
            if (terminal) {
                out.print("\r" + text);
                live = true;
            } else {
                out.println(text);
            }
            out.flush();
        }
    }

    /** The time until the next line; it grows with the time that the run has taken. */
    private static long lineNanos(long elapsed) {
        return Math.min(LINE_NANOS_MAX, Math.max(LINE_NANOS_MIN, elapsed / LINE_SHARE));
    }

    /** Prints the result of a run. */
    synchronized void end(Result result) {
        if (live) {
            out.print("\r" + " ".repeat(50) + "\r");
            live = false;
        }
        new ResultText(this::line, ansi).print(result);
    }

    static String seconds(long millis) {
        return millis < 1_000 ? millis + " ms" : "%.1f s".formatted(millis / 1e3);
    }

    /** Text from a server must neither control the terminal nor flood it. */
    static String clean(String text) {
        return Text.line(text, SENTENCE_MAX);
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
