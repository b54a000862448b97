package org.ixntck.steps;

import org.ixntck.judge.claim.Accepted;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Address;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeReportingEngine;
import org.ixntck.peer.NotSent;

/**
 * A first conversation with a deployment, before any scenario begins: it finds out whether there is something to talk to at all, and both
 * sides load what they need, so that no scenario is measured while a machine warms up.
 */
public final class WarmUp {

    private final Run run;

    public WarmUp(Run run) {
        this.run = run;
    }

    /**
     * Talks to each server of one deployment.
     *
     * @throws LabException if a deployment does not start
     * @throws NotSent if a server does not accept a connection
     */
    public void talk() throws LabException, NotSent {
        Site site = run.lab().lease("");
        Canaries canaries = new Canaries(run, site);
        FakeReportingEngine engine = new FakeReportingEngine(
                run.dialer(),
                run.journal(),
                site.scope(),
                "reporting",
                run.lab().profile().clients().reportingEngine());
        try {
            for (String server : site.servers()) {
                Connection connection = engine.connect(new Address(server, site.life(server), site.endpoint(server)));
                connection.ask(engine.registration());
                Accepted accepted = new Accepted(connection.id(), run.millis("answer"));
                Waiting.until(run, site.scope().site(), scene -> {
                    var ruling = accepted.rule(scene);
                    return new Waiting.Look(ruling, ruling.settled());
                });
                canaries.sing(server);
                canaries.sing(server);
            }
        } finally {
            site.closing();
            canaries.drop();
            engine.drop();
            site.close();
        }
    }
}
