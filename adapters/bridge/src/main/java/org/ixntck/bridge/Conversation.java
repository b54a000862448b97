package org.ixntck.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.ConnectException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.ixntck.adapter.AdapterException;

/**
 * The exchange between the kit and the bridge: requests with an id, their answers, and events. After the first line that violates the protocol
 * everything fails with an error message that quotes this line. Thread-safe.
 */
final class Conversation implements AutoCloseable {

    private static final int SHOWN_MAX = 300;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Child child;
    private final Complaints complaints;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Asked> waiting = new ConcurrentHashMap<>();
    private final Switchboard switchboard;
    private volatile Optional<String> broken = Optional.empty();
    private volatile boolean closed;

    /** A request that is not answered yet, or was abandoned. */
    private record Asked(String line, CompletableFuture<Answer> answer) {}

    private Conversation(Child child, Complaints complaints) {
        this.child = child;
        this.complaints = complaints;
        this.switchboard = new Switchboard(complaints::masked);
    }

    /**
     * Starts the bridge.
     *
     * @throws AdapterException if there is no such program
     */
    static Conversation begin(Words command, Complaints complaints) throws AdapterException {
        Conversation conversation = new Conversation(Child.start(command, complaints), complaints);
        conversation.child.talk(conversation::heard, () -> conversation.breaks("it " + conversation.child.end()));
        return conversation;
    }

    /** The listeners for the events of each connection. */
    Switchboard switchboard() {
        return switchboard;
    }

    /**
     * Sends a request and waits for the answer. If it does not come in time, the request is abandoned, and its possible effect is undone by
     * another request, {@code undo}, whose answer is not awaited.
     *
     * @param what the request's name
     * @param members what else it says
     * @throws AdapterException if the bridge says that it could not be done, does not answer in time, or is no bridge any more
     */
    Answer ask(String what, Map<String, ?> members, Duration max, String undo) throws AdapterException {
        Asked asked = post(what, members);
        try {
            return answered(what, asked, max);
        } finally {
            if (!asked.answer().isDone()) {
                post(undo, members);
            }
        }
    }

    /** The same for a request that need not be undone. */
    Answer ask(String what, Map<String, ?> members, Duration max) throws AdapterException {
        return answered(what, post(what, members), max);
    }

    private Asked post(String what, Map<String, ?> members) throws AdapterException {
        long id = ids.incrementAndGet();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", id);
        request.put("ask", what);
        request.putAll(new TreeMap<>(members));
        Asked asked = new Asked(line(request), new CompletableFuture<>());
        waiting.put(id, asked);
        if (broken.isPresent()) {
            throw new AdapterException(broken.get());
        }
        if (!child.say(asked.line())) {
            breaks("it does not read its stdin: a thousand requests wait");
        }
        return asked;
    }

    private String line(Map<String, Object> request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request that is no JSON: " + request, e);
        }
    }

    private Answer answered(String what, Asked asked, Duration max) throws AdapterException {
        try {
            return asked.answer().get(max.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AdapterException failure
                    ? failure
                    : new AdapterException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new AdapterException(
                    "The bridge was asked %s and did not answer within %d ms; expected {\"id\":...,\"answer\":{...}} or {\"id\":...,\"error\":\"...\"}. %s"
                            .formatted(shown(asked.line()), max.toMillis(), complaints.sentence()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterException("The kit gave up waiting for the bridge's answer to " + what + ".", e);
        }
    }

    /** Called on the thread that reads. */
    private void heard(Lines.Line line) {
        if (broken.isPresent() || line.text().isEmpty()) {
            return;
        }
        try {
            if (!line.whole()) {
                throw new Wrong("a line of at most %d bytes".formatted(Lines.LINE_BYTES_MAX));
            }
            JsonNode said = object(line.text());
            if (said.has("id")) {
                answer(said);
            } else if (said.has("event")) {
                switchboard.event(said);
            } else {
                throw new Wrong("a member \"id\", which makes it an answer, or \"event\"");
            }
        } catch (Wrong e) {
            breaks("it said %s; expected %s".formatted(shown(line.text()), e.getMessage()));
        }
    }

    private JsonNode object(String line) throws Wrong {
        try {
            JsonNode said = json.readTree(line);
            if (said.isObject()) {
                return said;
            }
        } catch (JsonProcessingException e) {
            // As below.
        }
        throw new Wrong("one JSON object on each line of its stdout, and other output on stderr");
    }

    private void answer(JsonNode said) throws Wrong {
        JsonNode id = said.get("id");
        Asked asked = id.isIntegralNumber() && id.canConvertToLong() ? waiting.remove(id.longValue()) : null;
        if (asked == null) {
            throw new Wrong("the id of a request that is not answered yet");
        }
        JsonNode error = said.get("error");
        JsonNode answer = said.get("answer");
        if (error != null && error.isTextual() && answer == null) {
            asked.answer()
                    .completeExceptionally(failure(
                            said,
                            "The bridge was asked %s and says: %s"
                                    .formatted(shown(asked.line()), shown(error.textValue()))));
        } else if (answer != null && answer.isObject() && error == null) {
            asked.answer().complete(new Answer(shown(asked.line()), answer, complaints::masked));
        } else {
            waiting.put(id.longValue(), asked);
            throw new Wrong("either \"answer\", an object that may be empty, or \"error\", a sentence");
        }
    }

    private static AdapterException failure(JsonNode said, String sentence) {
        if (said.path("refused").asBoolean()) {
            return new AdapterException(sentence, new ConnectException("refused"));
        }
        return said.path("still-running").asBoolean()
                ? new AdapterException(AdapterException.Cause.STILL_RUNNING, sentence)
                : new AdapterException(sentence);
    }

    private void breaks(String how) {
        if (closed || broken.isPresent()) {
            return;
        }
        String sentence = "The bridge is not usable any more: %s. %s".formatted(how, complaints.sentence());
        broken = Optional.of(sentence);
        waiting.values().forEach(asked -> asked.answer().completeExceptionally(new AdapterException(sentence)));
        switchboard.broken(sentence);
    }

    /** Masked before it is cut, since a part of a secret would not be found. */
    private String shown(String line) {
        String safe = complaints.masked(line).replaceAll("\\p{Cntrl}", " ");
        return safe.length() > SHOWN_MAX ? safe.substring(0, SHOWN_MAX) + "..." : safe;
    }

    @Override
    public void close() {
        closed = true;
        child.close();
    }

    /** A line that violates the protocol; the message says what was expected instead. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String expected) {
            super(expected);
        }
    }
}
