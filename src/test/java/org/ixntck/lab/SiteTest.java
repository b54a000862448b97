package org.ixntck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;
import org.ixntck.reference.ReferenceAdapter;
import org.junit.jupiter.api.Test;

/** The claims of an adapter are checked from outside. */
class SiteTest {

    /** Claims to have carried out each control, and does nothing. */
    private record Liar(Server server) implements Server {
        @Override
        public String name() {
            return server.name();
        }

        @Override
        public Endpoint endpoint() {
            return server.endpoint();
        }

        @Override
        public void control(Control what) {}

        @Override
        public List<String> lastLines() {
            throw new IllegalStateException("the log is gone");
        }
    }

    private record WrappingTarget(Target target, UnaryOperator<Server> wrapping) implements Target {
        @Override
        public Profile profile() {
            return target.profile();
        }

        @Override
        public Wire wire() {
            return target.wire();
        }

        @Override
        public Deployment deploy() throws AdapterException {
            Deployment real = target.deploy();
            return new Deployment() {
                @Override
                public List<Server> servers() {
                    return real.servers().stream().map(wrapping).toList();
                }

                @Override
                public void close() throws AdapterException {
                    real.close();
                }
            };
        }

        @Override
        public void close() throws AdapterException {
            target.close();
        }
    }

    private static Target reference() throws AdapterException {
        return new ReferenceAdapter().open(new Settings(Map.of(), Path.of("."), line -> {}));
    }

    @Test
    void shouldNotBelieveAKillAfterWhichThePortStillAnswers() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = new Lab(journal, new WrappingTarget(reference(), Liar::new));
                Site site = lab.lease("s1")) {
            assertThatThrownBy(() -> site.control("A", Control.KILL))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("the kill of A is done, but its port")
                    .hasMessageContaining("still accepts connections");
        }
    }

    /**
     * Does not stop in time, but carries out all other controls.
     *
     * @param closes whether it closes its port when it is stopped, and hangs then
     */
    private record Hanging(Server server, AdapterException.Cause cause, boolean closes) implements Server {
        @Override
        public String name() {
            return server.name();
        }

        @Override
        public Endpoint endpoint() {
            return server.endpoint();
        }

        @Override
        public void control(Control what) throws AdapterException {
            if (what == Control.STOP && closes) {
                server.control(Control.KILL);
            }
            if (what == Control.STOP) {
                throw new AdapterException(cause, "it does not stop");
            }
            if (what != Control.KILL || !closes) {
                server.control(what);
            }
        }
    }

    private static Lab hanging(Journal journal, AdapterException.Cause cause, boolean closes) throws Exception {
        return new Lab(journal, new WrappingTarget(reference(), server -> new Hanging(server, cause, closes)));
    }

    @Test
    void shouldKillAServerThatDoesNotStop() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = hanging(journal, AdapterException.Cause.STILL_RUNNING, false);
                Site site = lab.lease("s1")) {
            site.control("A", Control.STOP);

            assertThat(journal.history().all(Event.Controlled.class))
                    .extracting(entry -> (Event.Controlled) entry.event())
                    .extracting(control -> control.control() + " " + control.phase())
                    .containsExactly("stop ASKED", "kill ASKED", "kill DONE");
            assertThat(PortProbe.answers(site.endpoint("A"))).isFalse();
            assertThat(site.life("A")).isEqualTo(1);
        }
    }

    /** The server has the time of a restart to stop, without the stall and with as much again. */
    @Test
    void shouldNotKillAServerThatAStallMayHaveHeldUp() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = hanging(journal, AdapterException.Cause.STILL_RUNNING, false);
                Site site = lab.lease("s1")) {
            long restart = lab.profile().budgets().restart().toNanos();
            long stall = 300_000_000;
            journal.append(Scope.RUN, new Event.Stalled(journal.now(), journal.now() + stall));
            site.control("A", Control.STOP);

            List<Entry> controls = journal.history().all(Event.Controlled.class);
            assertThat(controls.get(1).at() - controls.get(0).at()).isBetween(restart + stall, restart + 3 * stall);
        }
    }

    /** What a stall may have held up is then the end of its connections. */
    @Test
    void shouldNotTakeAClosedPortForAStopWhileConnectionsAreOpen() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = hanging(journal, AdapterException.Cause.STILL_RUNNING, true);
                Site site = lab.lease("s1")) {
            journal.append(site.scope(), new Event.Connecting("a@A", Role.AGENT, "a", "A", 1));
            journal.append(site.scope(), new Event.Connected("a@A"));
            long restart = lab.profile().budgets().restart().toNanos();
            long stall = 300_000_000;
            journal.append(Scope.RUN, new Event.Stalled(journal.now(), journal.now() + stall));
            site.control("A", Control.STOP);

            List<Entry> controls = journal.history().all(Event.Controlled.class);
            assertThat(controls.get(1).at() - controls.get(0).at()).isGreaterThan(restart + stall);
        }
    }

    @Test
    void shouldNotKillAServerThatCouldNotBeAskedToStop() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = hanging(journal, AdapterException.Cause.SERVERS, false);
                Site site = lab.lease("s1")) {
            assertThatThrownBy(() -> site.control("A", Control.STOP))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("it does not stop");
            assertThat(PortProbe.answers(site.endpoint("A"))).isTrue();
        }
    }

    @Test
    void shouldCountTheLivesOfAServer() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = new Lab(journal, reference());
                Site site = lab.lease("s1")) {
            site.control("A", Control.STOP);
            site.control("A", Control.START);

            assertThat(site.life("A")).isEqualTo(2);
            assertThat(site.life("B")).isEqualTo(1);
            assertThat(journal.history().all(Event.Controlled.class)).hasSize(4);
        }
    }

    @Test
    void shouldGiveNoAgentToTwoScenarios() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = new Lab(journal, reference());
                Site one = lab.lease("s1");
                Site two = lab.lease("s2")) {
            assertThat(one.lease("Ann", false).id())
                    .isNotEqualTo(two.lease("Ann", false).id());
        }
    }

    @Test
    void shouldNotFailWhereAnAdapterCannotHandOutWhatItsServersPrinted() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = new Lab(journal, new WrappingTarget(reference(), Liar::new));
                Site site = lab.lease("s1")) {
            site.recordOutput();

            assertThat(journal.history().all(Event.ServerSaid.class))
                    .hasSize(2)
                    .allSatisfy(entry -> assertThat(((Event.ServerSaid) entry.event()).lines())
                            .singleElement()
                            .asString()
                            .contains("the log is gone"));
        }
    }
}
