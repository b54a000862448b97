package org.ixntck.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/** The registrations of a scenario. Those that no expectation is about are folded into one row of its diagram. */
final class FoldedRegistrations {

    private final Set<Long> registration = new HashSet<>();
    private final Set<Long> folded = new HashSet<>();
    private final Map<Long, String> foldedInto = new HashMap<>();

    FoldedRegistrations(OfScenario scenario, List<Entry> entries, Set<Long> blamed) {
        fold(scenario, entries, blamed);
    }

    /** Whether an entry is a registration or its acknowledgement. */
    boolean has(Entry entry) {
        return registration.contains(entry.seq());
    }

    /** Whether an entry has no row of its own. */
    boolean folded(Entry entry) {
        return folded.contains(entry.seq());
    }

    /** The label of the row at an entry that represents several registrations; empty if there is none. */
    Optional<String> standsFor(Entry entry) {
        return Optional.ofNullable(foldedInto.get(entry.seq()));
    }

    private void fold(OfScenario scenario, List<Entry> entries, Set<Long> blamed) {
        Set<Long> asked = new HashSet<>(blamed);
        scenario.findings().stream()
                .filter(finding -> finding.verdict() != Verdict.PASS || !finding.invariant())
                .forEach(finding -> asked.addAll(finding.evidence()));
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.Expected expected) {
                if (expected.claim().get("after") instanceof Number place) {
                    asked.add(place.longValue());
                }
            }
        }
        Map<String, List<Entry>> heads = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.OnLink on) {
                heads.computeIfAbsent(entry.site() + ":" + on.link(), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        heads.values().forEach(head -> {
            registrations(head);
            List<Entry> usual = head.subList(0, Math.min(4, head.size()));
            if (usual(usual) && usual.stream().noneMatch(entry -> asked.contains(entry.seq()))) {
                usual.forEach(entry -> folded.add(entry.seq()));
                foldedInto.put(usual.get(3).seq(), "connects, registers");
            }
        });
    }

    private static boolean usual(List<Entry> head) {
        return head.size() == 4
                && head.get(0).event() instanceof Event.Connecting
                && head.get(1).event() instanceof Event.Connected
                && head.get(2).event() instanceof Event.Sent sent
                && sent.message().name().equals("RequestRegisterClient")
                && head.get(3).event() instanceof Event.Received received
                && received.message().name().equals("EventAck")
                && received.message().number("referenceId").isPresent()
                && received.message()
                        .number("referenceId")
                        .equals(sent.message().number("referenceId"));
    }

    private void registrations(List<Entry> link) {
        Set<Long> references = new HashSet<>();
        for (Entry entry : link) {
            Optional<Message> message = History.message(entry);
            Optional<Long> reference = message.flatMap(it -> it.number("referenceId"));
            if (message.isPresent() && message.get().name().equals("RequestRegisterClient")) {
                registration.add(entry.seq());
                reference.ifPresent(references::add);
            } else if (message.isPresent()
                    && message.get().name().equals("EventAck")
                    && reference.filter(references::contains).isPresent()) {
                registration.add(entry.seq());
            }
        }
    }
}
