package org.ixntck.bridge;

import java.time.Duration;
import java.util.Set;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.ConnectorWire.Ability;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;

/**
 * What the bridge says of its servers; the words and what is assumed where they are missing are those of the endpoint adapter's description.
 *
 * @param profile of the servers
 * @param through whether messages go through the bridge; else the servers themselves speak ixn-json
 * @param abilities what its connections can do, where they go through the bridge
 */
record Description(Profile profile, boolean through, Set<Ability> abilities) {

    private static final Set<String> MEMBERS = Set.of(
            "protocol",
            "name",
            "version",
            "servers",
            "wire",
            "abilities",
            "features",
            "duplicate-login",
            "places",
            "clients",
            "agents",
            "budgets",
            "controls",
            "deployments");

    Description {
        abilities = Set.copyOf(abilities);
    }

    private enum Through {
        IXN_JSON,
        BRIDGE
    }

    /**
     * Reads the answer to {@code describe}.
     *
     * @throws AdapterException if it is wrong; the sentence says where
     */
    static Description of(Answer answer) throws AdapterException {
        if (answer.number("protocol") != BridgeAdapter.PROTOCOL) {
            throw new AdapterException(
                    AdapterException.Cause.SETTINGS,
                    "The bridge speaks protocol %d, and this kit %d; use a kit or a bridge of the other version."
                            .formatted(answer.number("protocol"), BridgeAdapter.PROTOCOL));
        }
        answer.only(MEMBERS);
        boolean through = answer.word("wire", Through.class, Through.IXN_JSON) == Through.BRIDGE;
        return new Description(profile(answer), through, Set.copyOf(answer.words("abilities", Ability.class)));
    }

    private static Profile profile(Answer answer) throws AdapterException {
        try {
            return new Profile(
                    answer.text("name"),
                    answer.maybeText("version"),
                    answer.texts("servers"),
                    Set.copyOf(answer.words("features", Profile.Feature.class)),
                    answer.word("duplicate-login", Profile.DuplicateLogin.class, Profile.DuplicateLogin.ALLOW),
                    answer.word("places", Profile.Places.class, Profile.Places.EXCLUSIVE),
                    clients(answer.part("clients")),
                    agents(answer.part("agents")),
                    answer.has("budgets") ? budgets(answer.part("budgets")) : DEFAULTS,
                    Set.copyOf(answer.words("controls", Control.class)),
                    answer.count("deployments", 1),
                    false);
        } catch (IllegalArgumentException e) {
            throw new AdapterException(
                    AdapterException.Cause.SETTINGS,
                    "The bridge's answer to describe is wrong: " + e.getMessage() + ".");
        }
    }

    private static Profile.Clients clients(Answer clients) throws AdapterException {
        clients.only(Set.of("agent-application", "reporting-engine", "invalid"));
        return new Profile.Clients(
                clients.text("agent-application"), clients.text("reporting-engine"), clients.text("invalid"));
    }

    private static Profile.Agents agents(Answer agents) throws AdapterException {
        agents.only(Set.of("tenant", "id", "place", "media", "count"));
        return new Profile.Agents(
                agents.number("tenant"),
                agents.text("id"),
                agents.text("place"),
                agents.texts("media"),
                agents.count("count", 1));
    }

    private static final Profile.Budgets DEFAULTS = new Profile.Budgets(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(20));

    private static Profile.Budgets budgets(Answer budgets) throws AdapterException {
        budgets.only(Set.of("answer", "report", "registration-timeout", "restart"));
        return new Profile.Budgets(
                budgets.time("answer", DEFAULTS.answer()),
                budgets.time("report", DEFAULTS.report()),
                budgets.time("registration-timeout", DEFAULTS.registrationTimeout()),
                budgets.time("restart", DEFAULTS.restart()));
    }
}
