package org.ixntck.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ixntck.journal.Terms;

/**
 * What to simulate. Immutable.
 *
 * @param duplicateLogin {@code allow}, {@code refuse} or {@code close-earlier}
 * @param logouts which logouts are reported under {@code allow}
 * @param places {@code exclusive} or {@code shared}
 * @param features of {@code keep-alive}, {@code sequence-numbers}, {@code media}
 * @param budgets in milliseconds by name
 * @param servers of each deployment, 2 to 26
 * @param agents of each deployment
 * @param engines reporting engines of each deployment, of which some may be away; 0 to 3
 * @param keepAliveMillis that agent applications ask for
 * @param sites deployments, one after the other
 * @param sideBySide how many of them are in use at the same time
 * @param seconds for how long each of them is in use
 * @param entries with how many entries it ends, at the latest; those of the end are not counted
 * @param mood how wild it is
 */
public record Settings(
        String duplicateLogin,
        Logouts logouts,
        String places,
        Set<String> features,
        Map<String, Long> budgets,
        int servers,
        int agents,
        int engines,
        long keepAliveMillis,
        int sites,
        int sideBySide,
        long seconds,
        long entries,
        Mood mood) {

    /** The valid client name of each client type. */
    static final Map<String, String> CLIENTS =
            Map.of("AgentApplication", "agent-desktop", "ReportingEngine", "reporting");

    private static final Set<String> FEATURES = Set.of("keep-alive", "sequence-numbers", "media");

    private static final Map<String, Long> BUDGETS =
            Map.of("answer", 500L, "report", 500L, "registration-timeout", 1_000L, "restart", 2_000L);

    public Settings {
        features = Set.copyOf(features);
        budgets = Map.copyOf(budgets);
    }

    /** One deployment of two servers with eight agents and one reporting engine for a minute, on an ordinary day. */
    public static Settings calm() {
        return new Settings(
                "refuse",
                Logouts.EACH,
                "exclusive",
                FEATURES,
                BUDGETS,
                2,
                8,
                1,
                2_000,
                1,
                1,
                60,
                Long.MAX_VALUE,
                Mood.calm());
    }

    /** One deployment of three servers with twelve agents and up to three reporting engines for a minute, in a storm. */
    public static Settings storm() {
        return new Settings(
                "refuse",
                Logouts.EACH,
                "exclusive",
                FEATURES,
                BUDGETS,
                3,
                12,
                3,
                2_000,
                1,
                1,
                60,
                Long.MAX_VALUE,
                Mood.storm());
    }

    /** The same with another policy. */
    public Settings duplicateLogin(String policy) {
        return new Settings(
                policy,
                logouts,
                places,
                features,
                budgets,
                servers,
                agents,
                engines,
                keepAliveMillis,
                sites,
                sideBySide,
                seconds,
                entries,
                mood);
    }

    /** The same with other logouts under {@code allow}. */
    public Settings logouts(Logouts which) {
        return new Settings(
                duplicateLogin,
                which,
                places,
                features,
                budgets,
                servers,
                agents,
                engines,
                keepAliveMillis,
                sites,
                sideBySide,
                seconds,
                entries,
                mood);
    }

    /** The same with {@code exclusive} or {@code shared} places. */
    public Settings places(String how) {
        return new Settings(
                duplicateLogin,
                logouts,
                how,
                features,
                budgets,
                servers,
                agents,
                engines,
                keepAliveMillis,
                sites,
                sideBySide,
                seconds,
                entries,
                mood);
    }

    /** The same with other optional features. */
    public Settings features(Set<String> some) {
        return new Settings(
                duplicateLogin,
                logouts,
                places,
                some,
                budgets,
                servers,
                agents,
                engines,
                keepAliveMillis,
                sites,
                sideBySide,
                seconds,
                entries,
                mood);
    }

    /** The same with other budgets. */
    public Settings budgets(Map<String, Long> millis) {
        return new Settings(
                duplicateLogin,
                logouts,
                places,
                features,
                millis,
                servers,
                agents,
                engines,
                keepAliveMillis,
                sites,
                sideBySide,
                seconds,
                entries,
                mood);
    }

    /** The same with deployments of another size. */
    public Settings size(int serversEach, int agentsEach, int enginesEach) {
        return new Settings(
                duplicateLogin,
                logouts,
                places,
                features,
                budgets,
                serversEach,
                agentsEach,
                enginesEach,
                keepAliveMillis,
                sites,
                sideBySide,
                seconds,
                entries,
                mood);
    }

    /** The same with more deployments. */
    public Settings sites(int all, int together) {
        return new Settings(
                duplicateLogin,
                logouts,
                places,
                features,
                budgets,
                servers,
                agents,
                engines,
                keepAliveMillis,
                all,
                together,
                seconds,
                entries,
                mood);
    }

    /** The same for so long; virtual time. */
    public Settings seconds(long each) {
        return new Settings(
                duplicateLogin,
                logouts,
                places,
                features,
                budgets,
                servers,
                agents,
                engines,
                keepAliveMillis,
                sites,
                sideBySide,
                each,
                entries,
                mood);
    }

    /** The same until there are so many entries. */
    public Settings entries(long most) {
        return new Settings(
                duplicateLogin,
                logouts,
                places,
                features,
                budgets,
                servers,
                agents,
                engines,
                keepAliveMillis,
                sites,
                sideBySide,
                seconds,
                most,
                mood);
    }

    /** The same in another mood. */
    public Settings mood(Mood other) {
        return new Settings(
                duplicateLogin,
                logouts,
                places,
                features,
                budgets,
                servers,
                agents,
                engines,
                keepAliveMillis,
                sites,
                sideBySide,
                seconds,
                entries,
                other);
    }

    /** The names of the servers of a deployment. */
    List<String> serverNames() {
        return IntStream.range(0, servers)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .toList();
    }

    /** As the head of a journal says it. */
    Terms terms() {
        return new Terms(
                "simulator",
                "simulated conformant servers",
                "1",
                serverNames(),
                features,
                duplicateLogin,
                places,
                CLIENTS,
                Set.of("start", "stop", "kill", "freeze", "thaw"),
                budgets);
    }
}
