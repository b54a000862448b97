package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** What servers send: answers go to the registration of their connection or to the strand of its agent, reports to the strand that they name. */
final class Arrivals {

    private final Site site;
    private final Table table;
    private final Tally tally;
    private final Ledger ledger;

    Arrivals(Site site) {
        this.site = site;
        this.table = site.table();
        this.tally = site.tally();
        this.ledger = site.ledger();
    }

    void received(Entry entry, Connection on, Event.Received received) {
        Message message = received.message();
        if (RegistrationPhase.isAnswer(received)) {
            answer(entry, on, message);
        } else if (message.name().equals("KeepAlivePoll")) {
            on.poll();
        } else if (!on.agent() && on.registration().registered().isPresent()) {
            report(entry, on, message);
        } else if (on.agent()
                && message.name().equals("EventCurrentAgentStatus")
                && message.text("agentId").filter(it -> !it.equals(on.owner())).isEmpty()) {
            Optional.ofNullable(on.life().strands().get(on.owner())).ifPresent(it -> it.relayed(entry));
        }
        on.heard(entry);
    }

    private void answer(Entry entry, Connection on, Message message) {
        boolean ack = message.name().equals("EventAck");
        Optional<Ask> asked =
                message.number("referenceId").flatMap(it -> on.asks().find(it));
        if (asked.isEmpty()) {
            on.strayed(entry);
            on.phase().strayed(ack, entry);
            return;
        }
        Ask ask = asked.get();
        if (ask.isAnswered()) {
            tally.broken(
                    "LI-07",
                    "one answer to %s on %s".formatted(ask.name(), on.id()),
                    ask.answeredAgain() + " answers with its reference id",
                    entry,
                    ask.alone().orElseGet(() -> table.get(State.NEW, Situation.REGISTER_AGAIN)));
            return;
        }
        tally.kept("LI-07", entry);
        if (!ack && on.registration().registered().isPresent()) {
            on.refuseOnce();
        }
        if (ask.alone().isPresent()) {
            on.phase().answered(ask, ack, entry);
            ask.answered(ack);
            if (on.agent() && ask.name().equals("RequestAgentLogin")) {
                Strand strand = on.life().strand(on.owner());
                if (ack) {
                    strand.servedUnregistered(ask);
                } else {
                    strand.unregisteredLogin().refused();
                }
            }
            if (on.registration().registered().isPresent()) {
                ledger.registers(on);
            }
            return;
        }
        if (ack && (ask.name().equals("RequestAgentLogin") || ask.name().equals("RequestAgentAvailable"))) {
            on.serves();
        }
        Strand strand = on.life().strand(on.owner());
        on.life().places().answered(ask, ack, entry);
        strand.answered(ask, ack, entry);
        if (ack && ask.name().equals("RequestAgentLogin")) {
            ledger.logsIn(on);
            if (ask.purpose().takeover() || ledger.inElsewhere(on)) {
                ledger.takesOver(on, entry);
            }
        }
    }

    private void report(Entry entry, Connection on, Message message) {
        Debt.Kind kind = switch (message.name()) {
            case "EventAgentLogin" -> Debt.Kind.LOGIN;
            case "EventAgentLogout" -> Debt.Kind.LOGOUT;
            default -> null;
        };
        if (kind == null) {
            return;
        }
        if (on.deaf()) {
            return;
        }
        String agent = message.text("agentId").orElse("");
        if (site.elsewhere(agent)) {
            return;
        }
        Strand strand = on.life().strand(agent);
        boolean certain = !strand.mayBeToldOfEarlier(on);
        strand.reported(on, kind, entry.withoutMessage());
        if (kind == Debt.Kind.LOGOUT && certain) {
            on.life().places().released(agent, on, entry);
        }
    }
}
