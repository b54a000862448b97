package org.ixntck.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the vendor declares about the servers, by which they are judged.
 *
 * @param adapter name of the adapter or of its description
 * @param name of the servers
 * @param version of the servers; empty if unknown
 * @param servers names of the servers of a deployment
 * @param features declared optional features, such as {@code keep-alive}
 * @param duplicateLogin {@code allow}, {@code refuse} or {@code close-earlier}
 * @param places {@code exclusive} or {@code shared}
 * @param clients valid client names by client type, such as {@code AgentApplication}
 * @param controls what the adapter can do to a server, such as {@code kill}
 * @param budgets in milliseconds by name: {@code answer}, {@code report}, {@code registration-timeout}, {@code restart}
 */
public record Terms(
        String adapter,
        String name,
        String version,
        List<String> servers,
        Set<String> features,
        String duplicateLogin,
        String places,
        Map<String, String> clients,
        Set<String> controls,
        Map<String, Long> budgets) {

    /**
     * The budget with the given name, in nanoseconds.
     *
     * @throws IllegalArgumentException if there is no such budget
     */
    public long nanos(String budget) {
        Long millis = budgets.get(budget);
        if (millis == null) {
            throw new IllegalArgumentException("expected a budget out of " + budgets.keySet() + ", saw " + budget);
        }
        return millis * 1_000_000;
    }

    /** Name and version of the servers, as far as they are known. */
    public String subject() {
        return "%s %s".formatted(name, version).strip();
    }

    /** Whether the vendor declares that optional feature. */
    public boolean serves(String feature) {
        return features.contains(feature);
    }
}
