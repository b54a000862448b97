package org.ixntck.bridge;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that no process of a bridge outlives the kit, whatever ends the kit: a small shell in a session of its own reads from a pipe
 * that only the kit holds, and kills the bridge's process group a while after that pipe has ended. On systems without a shell there is none.
 */
final class Leash implements AutoCloseable {

    /** Runs its arguments as the leader of a session, and so of a process group, of their own. */
    private static final String LEAD = """
            command -v setsid >/dev/null 2>&1 && exec setsid "$@"
            command -v perl >/dev/null 2>&1 && exec perl -MPOSIX=setsid -e 'setsid; exec {$ARGV[0]} @ARGV' -- "$@"
            exec "$@"
            """;

    /** A bridge that ends by itself when its stdin does gets two seconds for it. */
    private static final String HOLD = """
            while read -r line; do :; done
            n=0
            while [ $n -lt 20 ] && kill -s 0 -- "-$1"; do
                n=$((n + 1))
                sleep 0.1
            done
            kill -s KILL -- "-$1"
            """;

    private static final long CLOSE_MILLIS_MAX = 5_000;

    private final Optional<Process> shell;

    private Leash(Optional<Process> shell) {
        this.shell = shell;
    }

    private static boolean shells() {
        return File.separatorChar == '/';
    }

    /** What starts these words as the leader of a group. */
    static List<String> leading(List<String> words) {
        if (!shells()) {
            return words;
        }
        List<String> all = new ArrayList<>(List.of("sh", "-c", LEAD, "ixn-tck-bridge"));
        all.addAll(words);
        return all;
    }

    /** Puts it on a process that was started as such a leader. */
    static Leash on(Process leader) throws IOException {
        if (!shells()) {
            return new Leash(Optional.empty());
        }
        List<String> words = List.of("sh", "-c", HOLD, "ixn-tck-bridge", Long.toString(leader.pid()));
        return new Leash(Optional.of(new ProcessBuilder(leading(words))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()));
    }

    /** Ends what is left of the group, and waits until that is done. */
    @Override
    public void close() {
        shell.ifPresent(holder -> {
            try {
                holder.getOutputStream().close();
                holder.waitFor(CLOSE_MILLIS_MAX, TimeUnit.MILLISECONDS);
            } catch (IOException e) {
                // Somebody has ended it: there is nothing left to be held.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
