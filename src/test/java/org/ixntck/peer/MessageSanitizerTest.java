package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;
import org.junit.jupiter.api.Test;

class MessageSanitizerTest {

    private static Message attribute(Object value) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("a", value);
        return new Message("EventAck", attributes);
    }

    private static Object kept(Object value) throws MessageSanitizer.Unfit {
        return MessageSanitizer.message(attribute(value)).attributes().get("a");
    }

    @Test
    void numbersAreThoseOfTheRecord() throws Exception {
        assertThat(kept(7)).isEqualTo(7L);
        assertThat(kept((short) 7)).isEqualTo(7L);
        assertThat(kept(0.5f)).isEqualTo(0.5);
        assertThat(kept(true)).isEqualTo(true);
    }

    @Test
    void whatIsNullIsAbsent() throws Exception {
        assertThat(MessageSanitizer.message(attribute(null)).attributes()).isEmpty();
    }

    @Test
    void nobodyChangesItAfterwards() throws Exception {
        List<Object> list = new ArrayList<>(List.of(1, 2));
        Object kept = kept(Map.of("list", list));
        list.clear();

        assertThat(kept).isEqualTo(Map.of("list", List.of(1L, 2L)));
    }

    @Test
    void whatCannotBeWrittenIsUnfit() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        List.of(Double.NaN, new Object(), "\ud800", itself, "x".repeat(MessageSanitizer.SIZE_MAX + 1), Map.of(1, 2))
                .forEach(value -> assertThatThrownBy(() -> kept(value))
                        .isInstanceOf(MessageSanitizer.Unfit.class)
                        .hasMessageStartingWith("it delivered EventAck with "));
        assertThatThrownBy(() -> MessageSanitizer.message(Message.of(""))).isInstanceOf(MessageSanitizer.Unfit.class);
    }
}
