package org.ixntck.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ixntck.journal.Terms;

/**
 * What to simulate. Immutable.
 *
 * @param promises by what the servers are measured, and what they are free in
 * @param size of each deployment
 * @param extent how much of it
 * @param mood how wild it is
 */
public record Settings(Promises promises, Size size, Extent extent, Mood mood) {

    /** The valid client name of each client type. */
    static final Map<String, String> CLIENTS =
            Map.of("AgentApplication", "agent-desktop", "ReportingEngine", "reporting");

    private static final Promises USUAL = new Promises(
            "refuse",
            Logouts.EACH,
            "exclusive",
            Set.of("keep-alive", "sequence-numbers", "media"),
            Map.of("answer", 500L, "report", 500L, "registration-timeout", 1_000L, "restart", 2_000L));

    private static final Extent MINUTE = new Extent(1, 1, 60, Long.MAX_VALUE);

    private static final long KEEP_ALIVE_MILLIS = 2_000;

    /**
     * By what servers are measured, and what they are free in.
     *
     * @param duplicateLogin {@code allow}, {@code refuse} or {@code close-earlier}
     * @param logouts which logouts are reported under {@code allow}
     * @param places {@code exclusive} or {@code shared}
     * @param features of {@code keep-alive}, {@code sequence-numbers}, {@code media}
     * @param budgets in milliseconds by name
     */
    public record Promises(
            String duplicateLogin, Logouts logouts, String places, Set<String> features, Map<String, Long> budgets) {

        public Promises {
            features = Set.copyOf(features);
            budgets = Map.copyOf(budgets);
        }
    }

    /**
     * How large each deployment is.
     *
     * @param servers 2 to 26
     * @param agents how many
     * @param engines reporting engines, of which some may be away; 0 to 3
     */
    public record Size(int servers, int agents, int engines) {}

    /**
     * How much is simulated.
     *
     * @param sites deployments, one after the other
     * @param sideBySide how many of them are in use at the same time
     * @param seconds for how long each of them is in use, in virtual time
     * @param entries with how many entries it ends, at the latest; those of the end are not counted
     */
    public record Extent(int sites, int sideBySide, long seconds, long entries) {}

    /** One deployment of two servers with eight agents and one reporting engine for a minute, on an ordinary day. */
    public static Settings calm() {
        return new Settings(USUAL, new Size(2, 8, 1), MINUTE, Mood.calm());
    }

    /** One deployment of three servers with twelve agents and up to three reporting engines for a minute, in a storm. */
    public static Settings storm() {
        return new Settings(USUAL, new Size(3, 12, 3), MINUTE, Mood.storm());
    }

    /** The same with servers that promise something else. */
    public Settings promising(Promises others) {
        return new Settings(others, size, extent, mood);
    }

    /** The same with another policy. */
    public Settings duplicateLogin(String policy) {
        return promising(new Promises(policy, logouts(), places(), features(), budgets()));
    }

    /** The same with other logouts under {@code allow}. */
    public Settings logouts(Logouts which) {
        return promising(new Promises(duplicateLogin(), which, places(), features(), budgets()));
    }

    /** The same with {@code exclusive} or {@code shared} places. */
    public Settings places(String how) {
        return promising(new Promises(duplicateLogin(), logouts(), how, features(), budgets()));
    }

    /** The same with other optional features. */
    public Settings features(Set<String> some) {
        return promising(new Promises(duplicateLogin(), logouts(), places(), some, budgets()));
    }

    /** The same with other budgets. */
    public Settings budgets(Map<String, Long> millis) {
        return promising(new Promises(duplicateLogin(), logouts(), places(), features(), millis));
    }

    /** The same with deployments of another size. */
    public Settings size(int servers, int agents, int engines) {
        return new Settings(promises, new Size(servers, agents, engines), extent, mood);
    }

    /** The same with more deployments. */
    public Settings sites(int all, int together) {
        return lasting(new Extent(all, together, extent.seconds(), extent.entries()));
    }

    /** The same for so long; virtual time. */
    public Settings seconds(long each) {
        return lasting(new Extent(extent.sites(), extent.sideBySide(), each, extent.entries()));
    }

    /** The same until there are so many entries. */
    public Settings entries(long most) {
        return lasting(new Extent(extent.sites(), extent.sideBySide(), extent.seconds(), most));
    }

    private Settings lasting(Extent other) {
        return new Settings(promises, size, other, mood);
    }

    /** The same in another mood. */
    public Settings mood(Mood other) {
        return new Settings(promises, size, extent, other);
    }

    String duplicateLogin() {
        return promises.duplicateLogin();
    }

    Logouts logouts() {
        return promises.logouts();
    }

    String places() {
        return promises.places();
    }

    Set<String> features() {
        return promises.features();
    }

    public Map<String, Long> budgets() {
        return promises.budgets();
    }

    int servers() {
        return size.servers();
    }

    int agents() {
        return size.agents();
    }

    int engines() {
        return size.engines();
    }

    int sites() {
        return extent.sites();
    }

    int sideBySide() {
        return extent.sideBySide();
    }

    long seconds() {
        return extent.seconds();
    }

    long entries() {
        return extent.entries();
    }

    /** What agent applications ask for. */
    long keepAliveMillis() {
        return KEEP_ALIVE_MILLIS;
    }

    /** The names of the servers of a deployment. */
    List<String> serverNames() {
        return IntStream.range(0, servers())
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
                features(),
                duplicateLogin(),
                places(),
                CLIENTS,
                Set.of("start", "stop", "kill", "freeze", "thaw"),
                budgets());
    }
}
