package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.journal.Entry.Order.AFTER;
import static org.ixntck.journal.Entry.Order.BEFORE;
import static org.ixntck.journal.Entry.Order.UNDECIDED;

import org.ixntck.adapter.Message;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static Entry heard(long seq, long pass, String link) {
        return new Entry(seq, 10, 5, pass, "d1", "s1", new Event.Received(link, Message.of("EventAck")));
    }

    private static Entry sent(long seq) {
        return new Entry(seq, 10, 10, 0, "d1", "s1", new Event.Sent("a@A", Message.of("RequestAgentLogin")));
    }

    @Test
    void two_passes_come_in_their_order() {
        assertThat(heard(1, 1, "a@A").order(heard(2, 2, "b@A"))).isEqualTo(BEFORE);
        assertThat(heard(2, 2, "a@A").order(heard(1, 1, "b@A"))).isEqualTo(AFTER);
    }

    @Test
    void one_pass_tells_no_order_of_two_connections() {
        assertThat(heard(1, 7, "a@A").order(heard(2, 7, "b@A"))).isEqualTo(UNDECIDED);
    }

    @Test
    void what_connectors_tell_has_no_order_between_two_connections() {
        assertThat(heard(1, ReadPass.FROM_CONNECTOR, "a@A").order(heard(2, ReadPass.FROM_CONNECTOR, "b@A")))
                .isEqualTo(UNDECIDED);
        assertThat(heard(2, ReadPass.FROM_CONNECTOR, "a@A").order(sent(1))).isEqualTo(AFTER);
    }

    @Test
    void one_connection_has_its_order_even_within_a_pass() {
        assertThat(heard(1, 7, "a@A").order(heard(2, 7, "a@A"))).isEqualTo(BEFORE);
    }

    @Test
    void what_the_kit_did_has_its_place() {
        assertThat(sent(1).order(sent(2))).isEqualTo(BEFORE);
        assertThat(heard(2, 7, "a@A").order(sent(1))).isEqualTo(AFTER);
    }
}
