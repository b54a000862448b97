package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.ReservedPort;
import org.ixntck.reference.StandaloneServer;
import org.ixntck.wire.json.IxnJson;
import org.junit.jupiter.api.Test;

/** docs/wire.md and docs/domain.md are complete: vendors write their servers from these two pages. */
class WireTest {

    private static final int WAIT_MILLIS = 10_000;

    private static final Pattern MESSAGE =
            Pattern.compile("(?<!startsWith\\()\"((?:Request|Event|KeepAlive)[A-Z][a-zA-Z]+)\"");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\.(?:with|without|text|number|media|put|path|set)\\(\\s*\"([a-z][a-zA-Z]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern STEP = Pattern.compile("(\\w+) (?:([<>]) (.*)|closes)");

    private static final String WIRE = page("docs/wire.md");
    private static final String DOMAIN = page("docs/domain.md");

    private static String page(String path) {
        return Page.all().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void shouldNameEachMessageAndAttributeOfTheKitAndOfTheReferenceServers() throws IOException {
        Set<String> messages = found(MESSAGE);
        Set<String> attributes = found(ATTRIBUTE);
        assertThat(messages).contains("RequestAgentLogin", "KeepAlivePoll").hasSizeGreaterThan(15);
        assertThat(attributes).contains("referenceId", "keepAliveMillis").hasSizeGreaterThan(15);
        attributes.remove("message");
        assertThat(inTables(WIRE)).containsAll(messages).containsAll(attributes);
    }

    @Test
    void shouldGiveTheLimitsOfTheCodec() {
        assertThat(WIRE)
                .contains("%,d bytes".formatted(IxnJson.LONGEST_LINE))
                .contains("at most %d deep".formatted(IxnJson.DEEPEST_NESTING))
                .contains(Stream.of("AgentApplication", "ReportingEngine", "MediaServer", "RoutingEngine", "Proxy")
                        .filter(type -> ClientType.of(type).isPresent())
                        .map(type -> "`" + type + "`")
                        .toList());
        assertThat(ClientType.values()).hasSize(5);
    }

    @Test
    void shouldListTheErrorCodesOfTheReferenceServers() throws IllegalAccessException {
        Set<String> codes = new TreeSet<>();
        for (var field : Refusal.class.getFields()) {
            codes.add("\n| %s | ".formatted(field.get(null)));
        }
        assertThat(codes).hasSizeGreaterThan(5).allMatch(WIRE::contains);
    }

    @Test
    void shouldGiveEachRequirementWithItsLevel() {
        Set<String> rows = Pattern.compile("(?m)^\\| ([A-Z]{2}-\\d+) \\| (\\w+) \\|")
                .matcher(DOMAIN)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Catalogue.bundled().requirements().stream()
                        .map(requirement -> requirement.id() + " " + requirement.level())
                        .toList());
    }

    /** The exchange of the page, word for word, with a connection for each terminal. */
    @Test
    void shouldShowAnExchangeThatTheReferenceServerPlays() throws Exception {
        List<String> lines = Page.all().stream()
                .filter(page -> page.path().equals("docs/wire.md"))
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.language().equals("text"))
                .flatMap(block -> block.lines().stream())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(8);
        Map<String, Terminal> terminals = new LinkedHashMap<>();
        try (ReservedPort port = new ReservedPort();
                StandaloneServer server =
                        StandaloneServer.start("127.0.0.1", port.endpoint().port(), line -> {})) {
            for (String line : lines) {
                Matcher step = STEP.matcher(line);
                assertThat(step.matches()).as(line).isTrue();
                if (!terminals.containsKey(step.group(1))) {
                    terminals.put(
                            step.group(1),
                            new Terminal(
                                    new Socket("127.0.0.1", server.endpoint().port())));
                }
                terminals.get(step.group(1)).play(step);
            }
        } finally {
            for (Terminal terminal : terminals.values()) {
                terminal.socket().close();
            }
        }
    }

    /** One {@code nc}. */
    private record Terminal(Socket socket, BufferedReader reader) {

        Terminal(Socket socket) throws IOException {
            this(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
            socket.setSoTimeout(WAIT_MILLIS);
        }

        void play(MatchResult step) throws IOException {
            if (step.group(2) == null) {
                socket.close();
            } else if (step.group(2).equals(">")) {
                socket.getOutputStream().write((step.group(3) + "\n").getBytes(StandardCharsets.UTF_8));
            } else {
                assertThat(reader.readLine()).isEqualTo(step.group(3));
            }
        }
    }

    /** The words set as code in the tables of a page. */
    private static Set<String> inTables(String page) {
        return page.lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> CODE.matcher(line).results())
                .flatMap(code -> Stream.of(code.group(1).split("\\W+")))
                .collect(Collectors.toSet());
    }

    /** What the pattern finds in the code that sends, receives and judges messages. */
    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String folder : List.of("peer", "steps", "judge/claim", "judge/invariant", "doctor")) {
            found.addAll(
                    found(pattern, Page.ROOT.resolve("src/main/java/org/ixntck").resolve(folder)));
        }
        found.addAll(found(pattern, Page.ROOT.resolve("adapters/reference/src/main/java/org/ixntck/reference")));
        return found;
    }

    private static Set<String> found(Pattern pattern, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(it -> found.add(it.group(1)));
            }
            return found;
        }
    }
}
