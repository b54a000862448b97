package org.ixntck.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static Map<String, Object> attributes(int count) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = count; i > 0; i--) {
            attributes.put("a" + i, (long) i);
        }
        return attributes;
    }

    @Test
    void attributes_are_a_map_however_many_there_are() {
        for (int count : new int[] {0, 1, Attributes.SEARCHED_MAX, Attributes.SEARCHED_MAX + 1}) {
            Map<String, Object> given = attributes(count);
            Message message = new Message("EventAck", given);

            assertThat(message.attributes())
                    .isEqualTo(given)
                    .hasSameHashCodeAs(given)
                    .hasSize(count);
            assertThat(given).isEqualTo(message.attributes());
            assertThat(message.attributes().keySet()).containsExactlyElementsOf(given.keySet());
            assertThat(message.attributes()).hasToString(given.toString());
            given.forEach((name, value) -> {
                assertThat(message.attributes()).containsEntry(name, value);
                assertThat(message.number(name)).contains((Long) value);
            });
            assertThat(message.attributes().get("b")).isNull();
            assertThat(message.attributes().containsKey("b")).isFalse();
        }
    }

    @Test
    void attributes_cannot_be_changed() {
        Map<String, Object> given = attributes(2);
        Message message = new Message("EventAck", given);
        given.clear();

        assertThat(message.attributes()).hasSize(2);
        assertThatThrownBy(() -> message.attributes().put("a", 1L)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> message.attributes().remove("a1")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> message.attributes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_message_is_changed_by_making_another_one() {
        Message message = Message.of("EventAck").with("a", 1L).with("b", "x");

        assertThat(message.with("a", 2L).attributes()).containsExactly(Map.entry("a", 2L), Map.entry("b", "x"));
        assertThat(message.without("a").attributes()).containsExactly(Map.entry("b", "x"));
        assertThat(message).isEqualTo(new Message("EventAck", Map.of("b", "x", "a", 1L)));
    }
}
