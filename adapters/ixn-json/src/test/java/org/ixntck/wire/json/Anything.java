package org.ixntck.wire.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;

/** Messages and bytes of any kind, drawn from one source of chance. */
final class Anything {

    private static final int DEPTH = 2;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Random random;

    Anything(Random random) {
        this.random = random;
    }

    List<Message> messages() {
        return upTo(6, this::message);
    }

    Message message() {
        Map<String, Object> attributes = map(4, DEPTH);
        attributes.remove("message");
        return new Message(until(this::text, name -> !name.isEmpty()), attributes);
    }

    /** Lines of messages, of nearly JSON, and of anything, some of them damaged. */
    byte[] bytes() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] part : upTo(4, this::line)) {
            if (lines.size() > 0) {
                lines.write('\n');
            }
            lines.writeBytes(part);
        }
        return lines.toByteArray();
    }

    private byte[] line() {
        return switch (random.nextInt(4)) {
            case 0 -> noise();
            case 1 -> nearlyJson();
            case 2 -> encoded();
            default -> damaged(encoded());
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(61)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] nearlyJson() {
        return upTo(12, () -> of("{", "}", "[", "]", "\"", ":", ",", "\"message\"", "1e9", "null", "\\ud800")).stream()
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] encoded() {
        return new IxnJson().codec().encode(message());
    }

    private byte[] damaged(byte[] bytes) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        return bytes;
    }

    private String text() {
        return switch (random.nextInt(3)) {
            case 0 -> until(() -> text(() -> (char) random.nextInt(1 << Character.SIZE)), Utf8::isWhole);
            case 1 -> text(() -> LETTERS.charAt(random.nextInt(LETTERS.length())));
            default -> of("message", "agentId", "\r\n", "\u2028", "\ud83d\ude00", "</script>");
        };
    }

    private String text(Supplier<Character> characters) {
        return upTo(8, characters).stream().map(String::valueOf).collect(Collectors.joining());
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> text();
            case 1 -> random.nextLong() >> random.nextInt(Long.SIZE);
            case 2 -> number();
            case 3 -> random.nextBoolean();
            case 4 -> upTo(3, () -> value(depth - 1));
            default -> map(3, depth - 1);
        };
    }

    private double number() {
        return random.nextBoolean()
                ? random.nextInt() / 100.0
                : until(() -> Double.longBitsToDouble(random.nextLong()), Double::isFinite);
    }

    private Map<String, Object> map(int most, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        upTo(most, this::text).forEach(key -> map.put(key, value(depth)));
        return map;
    }

    @SafeVarargs
    private <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> List<T> upTo(int most, Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(most + 1)).toList();
    }

    private static <T> T until(Supplier<T> each, Predicate<T> fits) {
        return Stream.generate(each).filter(fits).findFirst().orElseThrow();
    }
}
