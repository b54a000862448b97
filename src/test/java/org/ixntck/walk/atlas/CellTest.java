package org.ixntck.walk.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.junit.jupiter.api.Test;

/** Which cells there are, what they are called, and which of them an adapter cannot try. */
class CellTest {

    private static Cell cell(String id) {
        return Cell.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void shouldNameEachCellDifferently() {
        List<String> ids = Cell.all().stream().map(Cell::id).toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(
                        "registration/before-RequestRegisterClient/agent-closed",
                        "login/after-EventAgentLogin/reporting-silent",
                        "login/before-EventCurrentAgentStatus-relayed/server-killed",
                        "logout/after-EventAck@B/agent-half-closed",
                        "restart/before-EventAck-2/server-frozen");
    }

    /** 26 messages, before and after, and 11 faults; no agent's connection after it was lost. */
    @Test
    void shouldHaveEachFaultBeforeAndAfterEachMessage() {
        assertThat(Cell.all()).hasSize(26 * 2 * 11 - 2 * 4);
    }

    @Test
    void shouldBeAskedForByPhaseRowAndColumn() {
        assertThat(Cell.all().stream().filter(it -> it.isNamed("login"))).hasSize(7 * 2 * 11);
        assertThat(Cell.all().stream().filter(it -> it.isNamed("agent-reset"))).hasSize(25 * 2);
        assertThat(Cell.all().stream().filter(it -> it.isNamed("login/after-EventAgentLogin")))
                .hasSize(11);
        assertThat(Cell.all().stream().filter(it -> it.isNamed("log"))).isEmpty();
    }

    @Test
    void shouldSayWhatAnAdapterLacks() {
        Set<Control> all = Set.of(Control.values());
        Cell frozen = cell("login/before-RequestAgentLogin/server-frozen");
        Cell reset = cell("login/before-EventAck/agent-reset");
        Cell restart = cell("restart/before-EventAck/agent-reset");

        assertThat(frozen.lacks(all, fault -> true, moment -> true)).isEmpty();
        assertThat(frozen.lacks(Set.of(Control.KILL), fault -> true, moment -> true))
                .contains("the adapter cannot freeze a server");
        assertThat(frozen.lacks(Set.of(Control.FREEZE), fault -> true, moment -> true))
                .contains("the adapter cannot thaw a server");
        assertThat(reset.lacks(all, fault -> !(fault instanceof Fault.Reset), moment -> true))
                .contains("the adapter's connector cannot do this to a connection: reset");
        assertThat(reset.lacks(all, fault -> true, moment -> moment instanceof Moment.Now))
                .contains("the adapter's connector tells of a message only after it has arrived");
        assertThat(restart.lacks(Set.of(), fault -> true, moment -> true))
                .contains("the adapter cannot kill and start a server");
    }
}
