package org.ixntck.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the vendor says of the servers: the judge measures them by it, and every verdict names it.
 *
 * @param name as reports print it
 * @param version of the servers
 * @param servers names of the servers of one deployment, two or more
 * @param features optional features that the servers serve
 * @param duplicateLogin what a server does with a second login of an agent
 * @param places how many agents a place holds
 * @param clients client names to register with
 * @param agents the agents that the kit may play
 * @param budgets the times that the servers promise
 * @param controls what the adapter can do to a server
 * @param deployments how many deployments may be in use at a time, 1 or more
 * @param shared whether a deployment may serve several scenarios, one after the other; where not, each gets a fresh one
 */
public record Profile(
        String name,
        Optional<String> version,
        List<String> servers,
        Set<Feature> features,
        DuplicateLogin duplicateLogin,
        Places places,
        Clients clients,
        Agents agents,
        Budgets budgets,
        Set<Control> controls,
        int deployments,
        boolean shared) {

    public Profile {
        servers = List.copyOf(servers);
        features = Set.copyOf(features);
        controls = Set.copyOf(controls);
        if (servers.size() < 2) {
            throw new IllegalArgumentException("expected two or more servers in a deployment, saw " + servers);
        }
        if (deployments < 1) {
            throw new IllegalArgumentException("expected one or more deployments, saw " + deployments);
        }
    }

    /** Optional features of a server. */
    public enum Feature {
        KEEP_ALIVE,
        SEQUENCE_NUMBERS,
        MEDIA
    }

    /** What a server does with a login of an agent that is logged in on another connection (option allow-multiple-agent-connections). */
    public enum DuplicateLogin {
        ALLOW,
        REFUSE,
        CLOSE_EARLIER
    }

    /** How many agents a place holds. */
    public enum Places {
        EXCLUSIVE,
        SHARED
    }

    /**
     * Client names.
     *
     * @param agentApplication valid for an agent application
     * @param reportingEngine valid for a reporting engine
     * @param invalid valid for no type of client
     */
    public record Clients(String agentApplication, String reportingEngine, String invalid) {}

    /**
     * The agents that the kit may play, numbered from 1 to count.
     *
     * @param tenant their tenant
     * @param id pattern of the agent's id, with {@code {n}} for the number
     * @param place pattern of the place's id, with {@code {n}} for the number
     * @param media names of their media
     * @param count how many there are
     * @param unusual further values that the servers know as well
     */
    public record Agents(long tenant, String id, String place, List<String> media, int count, Unusual unusual) {

        public Agents {
            media = List.copyOf(media);
        }

        /** Agents without unusual values. */
        public Agents(long tenant, String id, String place, List<String> media, int count) {
            this(tenant, id, place, media, count, Unusual.NONE);
        }

        /** The agent with number n, from 1. */
        public Agent agent(int n) {
            if (n < 1 || n > count) {
                throw new IllegalArgumentException("expected an agent's number from 1 to " + count + ", saw " + n);
            }
            String number = Integer.toString(n);
            return new Agent(tenant, id.replace("{n}", number), place.replace("{n}", number), media);
        }

        /**
         * The agent with number n, from 1, with some of its values replaced by unusual ones; any combination is valid. A choice is the place of a
         * value in its list, from 1, or 0 for the usual value.
         *
         * @param idChoice a choice of {@link Unusual#ids}
         * @param tenantChoice a choice of {@link Unusual#tenants}
         * @param placeChoice a choice of {@link Unusual#places}
         * @param moreMedia whether it has the unusual media, besides the usual ones
         */
        public Agent agent(int n, int idChoice, int tenantChoice, int placeChoice, boolean moreMedia) {
            Agent usual = agent(n);
            String number = Integer.toString(n);
            List<String> all = new ArrayList<>(usual.media());
            unusual.media().stream()
                    .filter(name -> moreMedia && !all.contains(name))
                    .forEach(all::add);
            return new Agent(
                    chosen(unusual.tenants(), tenantChoice, usual.tenant()),
                    chosen(unusual.ids(), idChoice, id).replace("{n}", number),
                    chosen(unusual.places(), placeChoice, place).replace("{n}", number),
                    all);
        }

        private static <T> T chosen(List<T> unusual, int choice, T usual) {
            return choice == 0 ? usual : unusual.get(choice - 1);
        }
    }

    /**
     * Further values of agents that the servers know, in any combination with the others. The kit mixes them into random walks.
     *
     * @param ids patterns of agents' ids, with {@code {n}} for the number
     * @param tenants further tenants
     * @param places patterns of places' ids, with {@code {n}} for the number
     * @param media names of further media
     */
    public record Unusual(List<String> ids, List<Long> tenants, List<String> places, List<String> media) {

        /** Nothing unusual. */
        public static final Unusual NONE = new Unusual(List.of(), List.of(), List.of(), List.of());

        public Unusual {
            ids = List.copyOf(ids);
            tenants = List.copyOf(tenants);
            places = List.copyOf(places);
            media = List.copyOf(media);
        }

        /** Whether there is none. */
        public boolean isEmpty() {
            return ids.isEmpty() && tenants.isEmpty() && places.isEmpty() && media.isEmpty();
        }
    }

    /**
     * One agent.
     *
     * @param tenant its tenant
     * @param id its id
     * @param place where it works
     * @param media names of its media
     */
    public record Agent(long tenant, String id, String place, List<String> media) {

        public Agent {
            media = List.copyOf(media);
        }
    }

    /**
     * The times that a server promises.
     *
     * @param answer from a request to its EventAck or EventError
     * @param report from a cause to its event at the reporting engine
     * @param registrationTimeout from the last EventError sent to a client that is not registered to the end of its connection
     * @param restart from the call of START until the server accepts connections
     */
    public record Budgets(Duration answer, Duration report, Duration registrationTimeout, Duration restart) {}
}
