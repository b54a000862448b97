package org.ixntck.judge.claim;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.Ruling;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;

/**
 * The scenario is over: the kit has done nothing for so long that nothing which it has caused can still be open. It asks nothing of the
 * servers; what they owed until then, the protocol model has judged.
 *
 * @param within milliseconds
 */
public record Settled(long within) implements Claim {

    private static final long NANOS = 1_000_000;

    @Override
    public String expected(Scene scene) {
        return "the kit to do nothing for %d ms, so that nothing is open".formatted(within);
    }

    @Override
    public Ruling rule(Scene scene) {
        Optional<Entry> last = scene.history().entries().stream()
                .filter(entry -> acts(entry.event()))
                .reduce((one, other) -> other);
        if (last.isEmpty()) {
            return Ruling.open("that it has not begun");
        }
        return Window.after(scene.history(), last.get(), within * NANOS).over()
                ? Ruling.pass("it do so", last.get())
                : Ruling.open("that it still acts");
    }

    private static boolean acts(Event event) {
        return event instanceof Event.Sent
                || event instanceof Event.Fault
                || event instanceof Event.Controlled
                || event instanceof Event.Connecting;
    }
}
