package org.ixntck.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ixntck.Tools;

/** A headless Chromium, driven by its DevTools protocol over a web socket. */
final class Browser implements AutoCloseable {

    private static final long SECONDS_MAX = 30;
    private static final String PROGRAM = "chromium";

    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Consumer<JsonNode>> listeners = new ConcurrentLinkedQueue<>();

    private Browser(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Incoming())
                .join();
    }

    /** Joins the parts of each message. */
    private final class Incoming implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                accept(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void accept(String text) {
        try {
            JsonNode message = json.readTree(text);
            if (message.has("id")) {
                answers.remove(message.get("id").asInt()).complete(message);
            } else {
                listeners.forEach(listener -> listener.accept(message));
            }
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Starts it. */
    static Browser start() throws IOException {
        Tools.need(PROGRAM, "--version");
        Path profile = Files.createTempDirectory("browser");
        Process process = new ProcessBuilder(
                        PROGRAM,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader err = process.errorReader();
        String address = err.lines()
                .filter(line -> line.startsWith("DevTools listening on "))
                .findFirst()
                .orElseThrow(() -> new IOException("Chromium did not start"));
        Thread drain = new Thread(() -> err.lines().forEach(line -> {}), "browser's output");
        drain.setDaemon(true);
        drain.start();
        return new Browser(process, profile, URI.create(address.substring(address.indexOf("ws:"))));
    }

    /** A page of its own. */
    Tab tab() {
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        String session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        return new Tab(this, session);
    }

    void listen(Consumer<JsonNode> listener) {
        listeners.add(listener);
    }

    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        try {
            socket.sendText(json.writeValueAsString(message), true);
            JsonNode result = answer.get(SECONDS_MAX, TimeUnit.SECONDS);
            if (result.has("error")) {
                throw new IllegalStateException("%s: %s".formatted(method, result.get("error")));
            }
            return result.get("result");
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
