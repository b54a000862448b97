package org.ixntck.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The server in Node.js of this package's test resources, as a subject of the kit.
 *
 * @param defect the defect that is switched on; empty for none
 * @param breaks the requirements that it breaks
 * @param policy what it does with duplicate logins
 * @param variant {@code forced-state}, {@code odd-data}, or empty for neither
 */
record FieldServer(String defect, Set<String> breaks, String policy, String variant) {

    /** Ids with capital letters and more than two media are sent only where the description names them. */
    private static final Set<String> SHOWN_BY_ODD_DATA = Set.of("agent-id-lowercased", "media-list-limit-8");

    /** The description does not say that a name is invalid for another type, so the kit must not try. */
    private static final String NOT_TO_BE_SEEN = "name-valid-for-any-type";

    private static final String AGENTS =
            "{tenant: 1, id: \"agent-{n}\", place: \"place-{n}\", media: [chat, email], count: 1000}";
    private static final String ODD_AGENTS =
            "{tenant: 2147483647, id: \"Ägent \\\"日本\\\" \\\\ {n}\", place: \"plätze/%s-{n}\", media: [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11], count: 1000}"
                    .formatted("x".repeat(300));

    /** A server without a defect. */
    static FieldServer plain(String policy, String variant) {
        return new FieldServer("", Set.of(), policy, variant);
    }

    /** All defects of cases.json that a run can show. */
    static List<FieldServer> broken() throws IOException {
        try (InputStream in = FieldServer.class.getResourceAsStream("cases.json")) {
            List<FieldServer> all = new ArrayList<>();
            for (JsonNode one : new ObjectMapper().readTree(in)) {
                String name = one.get("name").asText();
                Set<String> breaks = new TreeSet<>();
                one.get("breaks").forEach(id -> breaks.add(id.asText()));
                if (!name.equals(NOT_TO_BE_SEEN)) {
                    all.add(new FieldServer(
                            name, breaks, "refuse", SHOWN_BY_ODD_DATA.contains(name) ? "odd-data" : ""));
                }
            }
            return all;
        }
    }

    /** One of them. */
    static FieldServer with(String defect) throws IOException {
        return broken().stream()
                .filter(it -> it.defect.equals(defect))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such defect: " + defect));
    }

    /** Writes what the kit has to know of it into a folder, and returns the file. */
    Path description(Path folder) throws IOException {
        return description(folder, 4);
    }

    /**
     * The same.
     *
     * @param deployments how many pairs of servers may run side by side
     */
    Path description(Path folder, int deployments) throws IOException {
        Path server = folder.resolve("server.mjs");
        try (InputStream in = FieldServer.class.getResourceAsStream("server.mjs")) {
            Files.write(server, in.readAllBytes());
        }
        String text = """
                adapter: endpoint
                name: field server
                servers:
                  - name: A
                    address: "127.0.0.1:{port}"
                    start: START
                  - name: B
                    address: "127.0.0.1:{port}"
                    start: START
                deployments: DEPLOYMENTS
                clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
                agents: AGENTS
                features: [keep-alive, media, sequence-numbers]
                duplicate-login: POLICY
                budgets: {answer: 500ms, report: 500ms, registration-timeout: 1500ms, restart: 5s}
                """;
        return Files.writeString(
                folder.resolve("server.yaml"),
                text.replace("START", start())
                        .replace("DEPLOYMENTS", String.valueOf(deployments))
                        .replace("AGENTS", variant.equals("odd-data") ? ODD_AGENTS : AGENTS)
                        .replace("POLICY", policy));
    }

    private String start() {
        List<String> words = new ArrayList<>(List.of(
                "node",
                "server.mjs",
                "--port",
                "\"{port}\"",
                "--name",
                "\"{name}\"",
                "--state",
                "\"state/{deployment}\"",
                "--duplicate-login",
                policy));
        if (!variant.isEmpty()) {
            words.addAll(List.of("--variant", variant));
        }
        if (!defect.isEmpty()) {
            words.addAll(List.of("--defect", defect));
        }
        return words.toString();
    }

    /** As tests and figures call it. */
    @Override
    public String toString() {
        return defect.isEmpty() ? "no defect, %s%s".formatted(policy, variant.isEmpty() ? "" : ", " + variant) : defect;
    }
}
