package org.ixntck.judge.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Terms;

/** What the kit asks of a server: each request finds its place in the registration of its connection, or in the strand of its agent. */
final class Requests {

    /** A client that is not registered may be cut off; one that hesitates longer than this has only itself to blame. */
    private static final long HESITATION_NANOS = 250_000_000;

    private final Site site;
    private final Terms terms;
    private final Timing timing;
    private final Table table;
    private final Ledger ledger;
    private final Set<String> statusSent;

    Requests(Site site, Terms terms, Set<String> statusSent) {
        this.site = site;
        this.terms = terms;
        this.timing = site.timing();
        this.table = site.table();
        this.ledger = site.ledger();
        this.statusSent = statusSent;
    }

    void sent(Entry entry, Connection on, Message message) {
        if (message.name().equals("EventCurrentAgentStatus") && !on.agent()) {
            on.life().hearsStatus();
            message.text("agentId").ifPresent(statusSent::add);
            message.text("agentId")
                    .map(agent -> on.life().strands().get(agent))
                    .ifPresent(strand -> strand.status(on, entry.withoutMessage()));
        }
        if (message.name().startsWith("Request")
                && message.number("referenceId").isPresent()) {
            asked(entry, on, message);
        } else {
            on.registration().said();
        }
        on.acted(entry);
    }

    private void asked(Entry entry, Connection on, Message message) {
        Registration registration = on.registration();
        boolean hesitated = registration.registered().isEmpty() && entry.at() - on.lastAct() > HESITATION_NANOS;
        if (hesitated) {
            registration.hesitate();
        }
        boolean registers = message.name().equals("RequestRegisterClient");
        boolean alone = registers || registration.progress() == Registration.Progress.NONE;
        Entry sent = entry.withoutMessage();
        Ask.Content content = Ask.Content.of(message);
        Ask draft = new Ask(on, sent, content, timing.answerTo(entry), Purpose.NONE, Optional.empty());
        if (alone) {
            Situation situation = registration.situation(draft, valid(message));
            Row row = table.get(registration.state(), situation);
            Ask ask = new Ask(on, sent, content, draft.due(), Purpose.NONE, Optional.of(row));
            on.asks().add(ask);
            registration.sent(ask, situation);
            on.phase().sent(ask);
            if (registers) {
                registering(entry, on, message);
            } else if (on.agent() && message.name().equals("RequestAgentLogin")) {
                on.life().strand(on.owner()).unregisteredLogin().sent(ask);
            }
        } else if (on.agent()) {
            handOver(on, draft);
            Strand strand = on.life().strand(on.owner());
            Ask ask = new Ask(on, sent, content, draft.due(), purposeOf(message, on, strand), Optional.empty());
            on.asks().add(ask);
            if (ask.name().equals("RequestAgentLogin")) {
                ledger.asksToLogIn(ask);
            }
            inSession(entry, on, strand, ask);
        }
    }

    /**
     * A login for another agent on a connection that carries none any more: from now on it is that agent's. Where the last one may not have
     * left, the models leave open what becomes of the other.
     */
    private void handOver(Connection on, Ask login) {
        if (!login.name().equals("RequestAgentLogin") || !login.complete() || login.own()) {
            return;
        }
        Strand last = on.life().strand(on.owner());
        String next = login.named().orElse("");
        if (on.registration().registered().isPresent() && last.leaves(on)) {
            ledger.leaves(on);
            on.passTo(next);
            ledger.opens(on);
        } else {
            on.life().strand(next).leaveOpen();
        }
    }

    private Purpose purposeOf(Message message, Connection on, Strand strand) {
        return message.name().equals("RequestAgentLogin") ? ledger.purpose(on, strand) : Purpose.NONE;
    }

    private void inSession(Entry entry, Connection on, Strand strand, Ask ask) {
        if (ask.name().equals("RequestAgentLogin") || ask.name().equals("RequestAgentAvailable")) {
            if (site.exclusive()) {
                on.life().places().asked(ask);
            }
        } else if (ask.name().equals("RequestAgentLogout")) {
            on.life().places().logsOut(on, entry, ask.due());
        } else if (ask.name().equals("RequestAgentNotAvailable")) {
            on.life().places().isNotAvailable(on, entry, ask.due());
            ledger.isNotAvailable(on, entry);
        }
        strand.asked(ask);
    }

    private boolean valid(Message message) {
        return Optional.ofNullable(
                        terms.clients().get(message.text("clientType").orElse("")))
                .equals(message.text("clientName"));
    }

    private void registering(Entry entry, Connection on, Message message) {
        on.keepAlive(keepAliveNanos(message), on.registration().mayStand());
        if (on.registration().registered().isEmpty()) {
            on.registersAs(message.text("clientType").orElse(""));
        }
        if (!on.agent() && !on.life().engines().contains(on)) {
            on.life().engines().add(on);
            on.life().strands().values().forEach(it -> it.engineRegisters(on));
        }
    }

    private static long keepAliveNanos(Message registration) {
        return registration.attributes().get("extension") instanceof Map<?, ?> map
                        && map.get("keepAliveMillis") instanceof Number millis
                ? TimeUnit.MILLISECONDS.toNanos(millis.longValue())
                : 0;
    }

    /** A server that has ended by itself owes what could not be asked of it. That it has is certain once it refuses a connection. */
    void sendFailed(Entry entry, Connection on, Event.SendFailed failed) {
        on.asks().remove(failed.reference()).ifPresent(Ask::settle);
        on.phase().unsent(entry);
        if (on.life().died().isPresent() && on.agent()) {
            Strand strand = on.life().strand(on.owner());
            Optional<String> whom = switch (failed.message()) {
                case "RequestAgentLogin" ->
                    ledger.purpose(on, strand).answered().stream().findFirst();
                case "RequestAgentLogout" -> strand.facts().hadSession() ? Optional.of("LO-01") : Optional.empty();
                case "RequestAgentAvailable" ->
                    Optional.of(on.life().number() > 1 ? Circumstance.AVAILABLE_AFTER_RESTART.requirement() : "AV-01");
                case "RequestAgentNotAvailable" -> Optional.of("AV-02");
                default -> Optional.empty();
            };
            String expected = "EventAck in answer to %s on %s".formatted(failed.message(), on.id());
            whom.ifPresent(it -> on.life().unsent(new Life.Unsent(it, expected, entry)));
        }
    }
}
