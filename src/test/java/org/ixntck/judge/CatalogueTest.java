package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.claim.Stimulus;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Sentence;
import org.junit.jupiter.api.Test;

/** What the kit names: requirements, stimuli, and how sentences about them are built. */
class CatalogueTest {

    private final Catalogue catalogue = Catalogue.bundled();

    private static String name(Event event) {
        return Stimulus.name(new Entry(7, 1, 1, 0, "d1", "s1", event));
    }

    @Test
    void a_catalogue_can_be_traced_to_its_text() {
        assertThat(catalogue.revision()).matches("\\d{4}-\\d{2}");
        assertThat(catalogue.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void each_phase_is_named_once_in_the_order_of_its_requirements() {
        assertThat(catalogue.phases()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(catalogue.phases().get(0))
                .isEqualTo(catalogue.requirements().get(0).phase());
    }

    @Test
    void an_id_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> catalogue.get("XX-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the id of a requirement, saw XX-99");
    }

    @Test
    void a_hint_ends_the_sentence_where_there_is_one() {
        Requirement hinted = catalogue.requirements().stream()
                .filter(it -> it.hint().endsWith("?"))
                .findFirst()
                .orElseThrow();
        Requirement bare = catalogue.requirements().stream()
                .filter(it -> it.hint().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(Sentence.of(hinted, List.of("X-1", "X-2"), "a", "b"))
                .isEqualTo("X-1, X-2: expected a; saw b. " + hinted.hint());
        assertThat(Sentence.of(bare, List.of("X-1"), "a", "b")).isEqualTo("X-1: expected a; saw b.");
    }

    @Test
    void a_stimulus_has_a_name_in_words() {
        assertThat(name(new Event.Fault("a@A", Event.Fault.Kind.RESET))).isEqualTo("the reset of a@A");
        assertThat(name(new Event.Sent("a@A", Message.of("RequestAgentLogin")))).isEqualTo("RequestAgentLogin on a@A");
        assertThat(name(new Event.Received("a@A", Message.of("EventAck")))).isEqualTo("the arrival of EventAck on a@A");
        assertThat(name(new Event.Controlled("A", "kill", Event.Phase.DONE, 1, "")))
                .isEqualTo("the kill of A");
        assertThat(name(new Event.Connected("a@A"))).isEqualTo("the opening of a@A");
        assertThat(name(new Event.Ended("a@A", Event.Ended.By.SERVER, "closed", 0)))
                .isEqualTo("the end of a@A");
        assertThat(name(new Event.Watermark(1))).isEqualTo("entry 7");
    }

    @Test
    void a_ruling_is_settled_only_where_nothing_can_change_it() {
        assertThat(Ruling.open("").settled()).isFalse();
        assertThat(Ruling.met("").settled()).isFalse();
        Entry seen = new Entry(7, 1, 1, 0, "d1", "s1", new Event.Watermark(1));
        assertThat(Ruling.pass("", seen).settled()).isTrue();
    }
}
