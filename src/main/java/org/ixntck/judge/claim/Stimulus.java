package org.ixntck.judge.claim;

import java.util.Locale;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Names a stimulus in words, for "within 500 ms of ...". */
public final class Stimulus {

    private Stimulus() {}

    /** What the entry is, as a noun. */
    public static String name(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.Fault fault) {
            return "the %s of %s"
                    .formatted(fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), fault.link());
        }
        if (event instanceof Event.Sent sent) {
            return sent.message().name() + " on " + sent.link();
        }
        if (event instanceof Event.Received received) {
            return "the arrival of " + received.message().name() + " on " + received.link();
        }
        if (event instanceof Event.Controlled control) {
            return "the %s of %s".formatted(control.control(), control.server());
        }
        if (event instanceof Event.Connecting || event instanceof Event.Connected) {
            return "the opening of " + ((Event.OnLink) event).link();
        }
        if (event instanceof Event.Ended ended) {
            return "the end of " + ended.link();
        }
        return "entry " + entry.seq();
    }
}
