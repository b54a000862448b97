package org.ixntck.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/** One page in the browser. Keeps what the page complained about and asked the network for. */
final class Tab {

    private static final int SECONDS_MAX = 20;

    private final Browser browser;
    private final String session;
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();

    Tab(Browser browser, String session) {
        this.browser = browser;
        this.session = session;
        browser.listen(this::accept);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
        size(1280, 900);
    }

    private void accept(JsonNode event) {
        if (!session.equals(event.path("sessionId").asText())) {
            return;
        }
        JsonNode it = event.path("params");
        switch (event.path("method").asText()) {
            case "Runtime.exceptionThrown" ->
                complaints.add(it.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> complaints.add(it.path("args").toString());
            case "Log.entryAdded" ->
                complaints.add(it.path("entry").path("text").asText());
            case "Page.javascriptDialogOpening" ->
                complaints.add("dialog: " + it.path("message").asText());
            case "Network.requestWillBeSent" ->
                requests.add(it.path("request").path("url").asText());
            default -> {
                // Nothing to remember.
            }
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(session, method, parameters);
    }

    /** The size of the window in pixels. */
    Tab size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Tab dark() {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        return this;
    }

    /** For pages that have to show without scripts. */
    Tab withoutScripts() {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** Opens a file, and waits until its first screen is there. */
    Tab open(Path file, String fragment) {
        call("Page.navigate", Map.of("url", file.toAbsolutePath().toUri() + fragment));
        await("document.readyState === 'complete'");
        return this;
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        Awaitility.await(expression)
                .atMost(Duration.ofSeconds(SECONDS_MAX))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> evaluate(expression).asBoolean());
    }

    /** The value of an expression, or of the promise that it gives. */
    JsonNode evaluate(String expression) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    String text(String expression) {
        return evaluate(expression).asText();
    }

    int number(String expression) {
        return evaluate(expression).asInt();
    }

    void press(String key) {
        Map<String, Object> event = Map.of("key", key, "text", key.length() == 1 ? key : "\r");
        for (String type : List.of("keyDown", "keyUp")) {
            Map<String, Object> typed = new HashMap<>(event);
            typed.put("type", type);
            call("Input.dispatchKeyEvent", typed);
        }
    }

    /** Shows the page as it is printed by a browser that prefers dark pages. */
    void printedInTheDark() {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    }

    /** What is in the window, as a PNG. */
    void screenshot(Path file) throws IOException {
        write(file, call("Page.captureScreenshot", Map.of("format", "png")));
    }

    /** The page as it is printed, as a PDF. */
    void pdf(Path file) throws IOException {
        write(file, call("Page.printToPDF", Map.of("printBackground", true)));
    }

    private static void write(Path file, JsonNode answer) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
    }

    /** Errors, warnings and dialogs. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was asked of the network, without the page itself and data that is in it. */
    List<String> outside() {
        return requests.stream()
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith("blob:"))
                .toList();
    }
}
