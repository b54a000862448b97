package org.ixntck.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Scene;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Address;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeReportingEngine;

/**
 * A first exchange with a deployment before any scenario begins. It finds out whether a server answers at all, and warms up both sides, so that
 * no scenario is timed during warm-up.
 */
public final class WarmUp {

    private final Run run;
    private Optional<String> flood = Optional.empty();

    public WarmUp(Run run) {
        this.run = run;
    }

    /**
     * Talks to each server of one deployment.
     *
     * @return why the run cannot continue: no server answered at all, or one sends without end; empty if it can
     * @throws LabException if a deployment does not start
     * @throws ConnectFailedException if a server does not accept a connection
     */
    public Optional<String> talk() throws LabException, ConnectFailedException {
        Site site = run.lab().lease("");
        Canaries canaries = new Canaries(run, site);
        FakeReportingEngine engine = new FakeReportingEngine(
                run.dialer(),
                run.journal(),
                site.scope(),
                "reporting",
                run.lab().profile().clients().reportingEngine());
        List<String> mute = new ArrayList<>();
        boolean answered = false;
        try {
            for (String server : site.servers()) {
                Connection connection = engine.connect(new Address(server, site.life(server), site.endpoint(server)));
                connection.ask(engine.registration());
                Accepted accepted = new Accepted(connection.id(), run.millis("answer"));
                Ruling ruling = Waiting.until(run, site.scope().site(), scene -> {
                    Ruling now = accepted.rule(scene);
                    return new Waiting.Look(now, now.settled());
                });
                if (scene(site).link(connection.id()).requests().stream()
                        .allMatch(request -> request.answers().isEmpty())) {
                    if (Flood.isLikely(run)) {
                        Flood.awaitEnd(run, site.scope().site());
                    }
                    mute.add(found(scene(site).link(connection.id()), ruling));
                } else {
                    answered = true;
                    canaries.probe(server);
                    canaries.probe(server);
                }
                flood = scene(site).history().overflowed();
                if (flood.isPresent()) {
                    Flood.awaitEnd(run, site.scope().site());
                    break;
                }
            }
            discardIfAServerMayHaveEnded(site, canaries);
        } finally {
            site.closing();
            canaries.drop();
            site.returnAgents();
            engine.drop();
            site.close();
        }
        Optional<String> failure = run.dialer().failure(site.scope());
        if (failure.isPresent()) {
            throw new ConnectFailedException(failure.get());
        }
        if (flood.isPresent()) {
            return flood.map(
                    "nothing can be tested: messages arrive on %s faster than the kit can record them"::formatted);
        }
        return answered
                ? Optional.empty()
                : Optional.of("nothing can be tested, because no server answers a registration: " + mute.get(0));
    }

    /** No scenario is to find a server that is ending because of what was asked here. */
    private void discardIfAServerMayHaveEnded(Site site, Canaries canaries) {
        site.servers().forEach(canaries::answered);
        if (scene(site).history().links().stream().anyMatch(Link::endedByServer)) {
            site.discard();
        }
    }

    /** Whether messages came without end, so that no scenario can be judged. */
    public boolean flooded() {
        return flood.isPresent();
    }

    private Scene scene(Site site) {
        String here = site.scope().site();
        return new Scene(run.journal().history(here), here);
    }

    /** What was received instead of an answer: usually the address belongs to something else. */
    private static String found(Link link, Ruling ruling) {
        List<Message> sent = new ArrayList<>();
        for (Entry entry : link.entries()) {
            if (entry.event() instanceof Event.Unreadable garbage) {
                return "a line on %s was not a message (%s)".formatted(link.id(), garbage.why());
            }
            if (entry.event() instanceof Event.Ended ended && link.endedByServer()) {
                return "%s was ended by the server (%s)".formatted(link.id(), ended.how());
            }
            if (entry.event() instanceof Event.Sent mine) {
                sent.add(mine.message());
            }
            if (entry.event() instanceof Event.Received received && sent.contains(received.message())) {
                return "%s sent back what the kit had sent; that looks like an echo".formatted(link.id());
            }
        }
        return "the kit expected an answer on %s, and saw %s".formatted(link.id(), ruling.saw());
    }
}
