package org.ixntck.walk.atlas;

import java.util.Locale;
import java.util.Optional;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Fault;

/** What is done at a message: to the agent's connection, to the reporting engine's, or to the server. */
enum Column {
    AGENT_CLOSED(Victim.AGENT, new Fault.Close()),
    AGENT_RESET(Victim.AGENT, new Fault.Reset()),
    AGENT_HALF_CLOSED(Victim.AGENT, new Fault.HalfClose(Fault.Side.WRITING)),
    AGENT_SILENT(Victim.AGENT, new Fault.Silence()),
    REPORTING_CLOSED(Victim.REPORTING, new Fault.Close()),
    REPORTING_RESET(Victim.REPORTING, new Fault.Reset()),
    REPORTING_HALF_CLOSED(Victim.REPORTING, new Fault.HalfClose(Fault.Side.WRITING)),
    REPORTING_SILENT(Victim.REPORTING, new Fault.Silence()),
    SERVER_STOPPED(Control.STOP),
    SERVER_KILLED(Control.KILL),
    SERVER_FROZEN(Control.FREEZE);

    private final Victim victim;
    private final Optional<Fault> fault;
    private final Optional<Control> control;

    Column(Victim victim, Fault fault) {
        this.victim = victim;
        this.fault = Optional.of(fault);
        this.control = Optional.empty();
    }

    Column(Control control) {
        this.victim = Victim.SERVER;
        this.fault = Optional.empty();
        this.control = Optional.of(control);
    }

    /** To whom something is done. */
    enum Victim {
        AGENT,
        REPORTING,
        SERVER
    }

    Victim victim() {
        return victim;
    }

    /** What is done to a connection; empty if it is done to the server. */
    Optional<Fault> fault() {
        return fault;
    }

    /** What is done to the server; empty if it is done to a connection. */
    Optional<Control> control() {
        return control;
    }

    /** The name in the ids of cells. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
