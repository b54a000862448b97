package org.ixntck.redact;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Redaction;

/**
 * Names and what stands for them: {@code redacted-host-1}, {@code redacted-user-1}, {@code redacted-agent-1}. A name is replaced where it stands as a
 * word of its own; a host's also in front of its domain. Thread-safe.
 */
public final class Pseudonyms implements Redaction {

    /** What text consists of, for this purpose: names of hosts, users and agents, and what separates them. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._-]+");

    private static final Pattern PORT = Pattern.compile(":\\d+$");

    /** Say nothing about a house. */
    private static final Set<String> COMMON = Set.of("", "localhost", "127.0.0.1", "::1", "[::1]", "0.0.0.0");

    /** Words of the journal, which could not be read without them. */
    private static final Set<String> FORMAT = Event.types();

    private final Map<String, String> words = new ConcurrentHashMap<>();
    /** Names with other characters than words have. */
    private final Map<String, String> others = new ConcurrentHashMap<>();

    private final boolean agents;
    private int hosts;
    private int users;
    private int known;

    /**
     * Knows this machine and this user.
     *
     * @param agents whether agent ids are replaced too
     */
    public Pseudonyms(boolean agents, Set<String> hosts, Set<String> users) {
        this.agents = agents;
        new TreeSet<>(hosts).forEach(this::host);
        new TreeSet<>(users).forEach(this::user);
    }

    private synchronized void host(String name) {
        if (replaceable(name)) {
            add(name, "redacted-host-" + ++hosts);
        }
    }

    private synchronized void user(String name) {
        if (replaceable(name)) {
            add(name, "redacted-user-" + ++users);
        }
    }

    private synchronized void agent(String id) {
        if (replaceable(id)) {
            add(id, "redacted-agent-" + ++known);
        }
    }

    private boolean replaceable(String name) {
        return !COMMON.contains(name)
                && !FORMAT.contains(name)
                && !words.containsKey(name)
                && !others.containsKey(name);
    }

    private void add(String name, String pseudonym) {
        (WORD.matcher(name).matches() ? words : others).put(name, pseudonym);
    }

    @Override
    public void learn(Entry entry) {
        if (entry.event() instanceof Event.SiteOpened opened) {
            opened.servers()
                    .values()
                    .forEach(address -> host(PORT.matcher(address).replaceFirst("")));
        } else if (agents && entry.event() instanceof Event.AgentLeased leased) {
            agent(leased.agent());
        }
    }

    @Override
    public String apply(String text) {
        String redacted = text;
        for (Map.Entry<String, String> name : others.entrySet()) {
            redacted = redacted.replace(name.getKey(), name.getValue());
        }
        return words.isEmpty() ? redacted : WORD.matcher(redacted).replaceAll(this::word);
    }

    private String word(MatchResult match) {
        return Matcher.quoteReplacement(word(match.group()));
    }

    /** A full stop ends a sentence, and separates a host from its domain. */
    private String word(String word) {
        String found = words.get(word);
        if (found != null) {
            return found;
        }
        int stop = word.endsWith(".") ? word.length() - 1 : word.indexOf('.');
        String first = stop > 0 ? words.get(word.substring(0, stop)) : null;
        return first == null ? word : first + word.substring(stop);
    }
}
