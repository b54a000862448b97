package org.ixntck.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;

/** Legal peculiarities of a request's attributes. What the wire allows a server has to understand, or to ignore. */
public enum Quirk {
    LONG_REASON,
    EMPTY_REASON,
    NESTED_REASON,
    UNICODE_REASON,
    EXTENSION,
    UNKNOWN_ATTRIBUTES,
    NO_MEDIA,
    MEDIA_NOT_READY,
    /** The attributes in the opposite order. */
    REVERSED;

    private static final int LONG = 20_000;

    /** As a scenario calls it. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Quirk of(String words) {
        return Stream.of(values())
                .filter(quirk -> quirk.words().equals(words))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("expected a peculiarity of a request, one of %s; saw '%s'"
                                .formatted(
                                        Stream.of(values()).map(Quirk::words).collect(Collectors.joining(", ")),
                                        words)));
    }

    /** Whether it changes a request of that kind at all, and may. */
    boolean fits(Action.Request request) {
        boolean session = request.logsIn() || request == Action.Request.AVAILABLE;
        boolean registers = request == Action.Request.REGISTER || request == Action.Request.REGISTER_AS_ENGINE;
        return switch (this) {
            case NO_MEDIA, MEDIA_NOT_READY -> session;
            case EXTENSION -> request == Action.Request.LOGIN;
            case UNKNOWN_ATTRIBUTES, REVERSED -> request != Action.Request.POLL;
            case LONG_REASON, EMPTY_REASON, NESTED_REASON, UNICODE_REASON ->
                !registers
                        && request != Action.Request.REGISTER_INVALID
                        && request != Action.Request.AVAILABLE
                        && request != Action.Request.UNKNOWN
                        && request != Action.Request.POLL;
        };
    }

    /** The message with this peculiarity. */
    Message in(Message message) {
        return switch (this) {
            case LONG_REASON -> message.with("reason", Map.of("text", "x".repeat(LONG)));
            case EMPTY_REASON -> message.with("reason", Map.of());
            case NESTED_REASON ->
                message.with("reason", Map.of("a", List.of(Map.of("b", List.of(1L, true, 0.5, "c")))));
            case UNICODE_REASON -> message.with("reason", Map.of("Grün \"日本\" \\ \uD83D\uDE00", "\u0001\t\u2028/"));
            case EXTENSION -> message.with("extension", Map.of("event_properties_changed", 1L, "none", Map.of()));
            case UNKNOWN_ATTRIBUTES -> message.with("zz-new", Long.MAX_VALUE).with("", List.of(Map.of("", false)));
            case NO_MEDIA -> message.with("mediaList", Map.of());
            case MEDIA_NOT_READY -> message.with("mediaList", notReady(message));
            case REVERSED -> reversed(message);
        };
    }

    private static Map<String, Object> notReady(Message message) {
        Map<String, Object> media = new LinkedHashMap<>();
        if (message.attributes().get("mediaList") instanceof Map<?, ?> list) {
            list.keySet().forEach(name -> media.put(String.valueOf(name), 0L));
        }
        return media;
    }

    private static Message reversed(Message message) {
        List<Map.Entry<String, Object>> all =
                new ArrayList<>(message.attributes().entrySet());
        Map<String, Object> reversed = new LinkedHashMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            reversed.put(all.get(i).getKey(), all.get(i).getValue());
        }
        return new Message(message.name(), reversed);
    }
}
