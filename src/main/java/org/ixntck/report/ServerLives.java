package org.ixntck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.ReadPass;
import org.ixntck.journal.Request;

/** Finds the servers of one site that exited unasked. Sees each entry once. Not thread-safe. */
final class ServerLives {

    private static final String NOTE = "[ixn-tck:";

    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, Open> links = new HashMap<>();
    private final Map<String, String> outputs = new HashMap<>();
    private boolean overflowed;

    /** A request and the {@code seq} of its entry. */
    private record Asked(String name, long at) {}

    /** An open connection with its unanswered requests and its last request. */
    private static final class Open {
        private final Life life;
        private final Map<Long, Asked> unanswered = new LinkedHashMap<>(2);
        private Optional<Asked> last = Optional.empty();
        /** Whether the server had ended a connection before this one. */
        private final boolean late;

        Open(Life life) {
            this.life = life;
            this.late = life.ended.isPresent();
        }
    }

    /** One life of a server. */
    static final class Life {
        private final String server;
        private final Set<Open> open = new LinkedHashSet<>();
        /** The connections that were closed after the server ended one. */
        private final List<Open> closed = new ArrayList<>();

        private Optional<Long> ended = Optional.empty();
        private long stopped = Long.MAX_VALUE;
        private boolean refused;

        private Life(String server) {
            this.server = server;
        }

        /** The {@code seq} of the entry at which it ended a connection without answering on a later one. */
        Optional<Long> ended() {
            return ended;
        }

        /** The oldest unanswered request at its exit; if all were answered, the last one; empty if there was none. */
        String request() {
            return before(link -> link.unanswered.values().stream())
                    .min(Comparator.comparingLong(Asked::at))
                    .or(() -> before(link -> link.last.stream()).max(Comparator.comparingLong(Asked::at)))
                    .map(Asked::name)
                    .orElse("");
        }

        private Stream<Asked> before(Function<Open, Stream<Asked>> requests) {
            long end = ended.orElse(0L);
            return Stream.concat(open.stream(), closed.stream())
                    .flatMap(requests)
                    .filter(it -> it.at() < end);
        }

        /** It lives on if it refused before. If not, the system may have accepted for a server that is ending. */
        private void accepts() {
            if (refused) {
                goesOn();
            }
        }

        private void goesOn() {
            ended = Optional.empty();
            refused = false;
            closed.clear();
        }

        private void closes(Open link) {
            open.remove(link);
            if (ended.isPresent()) {
                closed.add(link);
            }
        }

        private boolean exited() {
            return refused && ended.filter(at -> at < stopped).isPresent();
        }
    }

    void accept(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.Overflowed) {
            overflowed = true;
        } else if (overflowed && entry.pass() != ReadPass.KIT) {
            // The record is incomplete from here on.
            return;
        } else if (event instanceof Event.Connecting opening) {
            Life life = life(opening.server(), opening.life());
            Open link = new Open(life);
            life.open.add(link);
            links.put(opening.link(), link);
        } else if (event instanceof Event.OnLink on) {
            Optional.ofNullable(links.get(on.link())).ifPresent(link -> onLink(entry, on, link));
        } else if (event instanceof Event.Controlled control
                && !control.control().equals("start")) {
            Life life = life(control.server(), control.life());
            life.stopped = Math.min(life.stopped, entry.seq());
        } else if (event instanceof Event.ServerSaid said) {
            said.lines().stream()
                    .filter(line -> !line.startsWith(NOTE))
                    .forEach(line -> outputs.put(said.server(), line));
        }
    }

    private Life life(String server, int number) {
        return lives.computeIfAbsent(server + " " + number, any -> new Life(server));
    }

    private void onLink(Entry entry, Event.OnLink event, Open link) {
        Life life = link.life;
        if (event instanceof Event.Connected) {
            life.accepts();
        } else if (event instanceof Event.ConnectFailed failed) {
            life.refused |= life.ended.isPresent() && failed.reason() == Event.ConnectFailed.Reason.REFUSED;
            close(link, event.link());
        } else if (event instanceof Event.Sent sent) {
            asked(entry, sent, link);
        } else if (event instanceof Event.SendFailed failed) {
            link.unanswered.remove(failed.reference());
        } else if (event instanceof Event.Received received) {
            received(received.message(), link);
        } else if (event instanceof Event.Ended ended) {
            if (ended.by() == Event.Ended.By.SERVER && life.ended.isEmpty()) {
                life.ended = Optional.of(entry.seq());
            }
            close(link, event.link());
        }
    }

    private void close(Open link, String id) {
        link.life.closes(link);
        links.remove(id);
    }

    private static void received(Message message, Open link) {
        if (link.late) {
            link.life.goesOn();
        }
        if (Request.isAnswer(message)) {
            message.number("referenceId").ifPresent(link.unanswered::remove);
        }
    }

    private static void asked(Entry entry, Event.Sent sent, Open link) {
        Message message = sent.message();
        message.number("referenceId").ifPresent(reference -> {
            Asked asked = new Asked(message.name(), entry.seq());
            link.unanswered.put(reference, asked);
            link.last = Optional.of(asked);
        });
    }

    /** The lives that ended with an exit, each with its server. */
    void exits(BiConsumer<String, Life> exit) {
        lives.values().stream().filter(Life::exited).forEach(life -> exit.accept(life.server, life));
    }

    /** The last line that a server printed; empty if unknown. */
    String output(String server) {
        return outputs.getOrDefault(server, "");
    }
}
