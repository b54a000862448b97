package org.ixntck.endpoint.description;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Profile.DuplicateLogin;
import org.ixntck.adapter.Profile.Feature;
import org.ixntck.adapter.Profile.Places;

/** Reads a description from its outermost keys down. */
final class DescriptionReader {

    private static final int DEPLOYMENTS_MAX = 256;
    private static final int AGENTS_MAX = 1_000_000;

    private final Path file;
    private final Path folder;

    DescriptionReader(Path file) {
        this.file = file;
        this.folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file.toAbsolutePath());
    }

    Description read() throws AdapterException {
        Section root = Document.read(file)
                .section(
                        "keys with values, the first of them adapter: endpoint",
                        "adapter",
                        "name",
                        "version",
                        "servers",
                        "stop",
                        "deployments",
                        "tls",
                        "clients",
                        "agents",
                        "features",
                        "duplicate-login",
                        "places",
                        "budgets");
        Value adapter = root.need("adapter", "endpoint");
        if (!adapter.text("endpoint").equals("endpoint")) {
            throw adapter.wrong("endpoint");
        }
        Value list = root.need("servers", "[{name: A, address: \"127.0.0.1:7001\"}, ...]");
        List<DescribedServer> servers = new ServersReader(folder).read(list);
        Stop stop = new StopReader(servers).read(root.find("stop"));
        Optional<Value> tls = root.find("tls");
        return new Description(
                profile(root, servers, stop),
                servers,
                stop,
                tls.isEmpty() ? Optional.empty() : Optional.of(new TlsReader(folder).read(tls.get())));
    }

    private Profile profile(Section root, List<DescribedServer> servers, Stop stop) throws AdapterException {
        Optional<Value> version = root.find("version");
        Places places = choice(root, "places", Places.EXCLUSIVE, Places.values());
        return new Profile(
                root.need("name", "Acme Interaction Server").text("the name of the servers, as reports print it"),
                version.isEmpty() ? Optional.empty() : Optional.of(version.get().text("a version, such as 4.2")),
                servers.stream().map(DescribedServer::name).toList(),
                features(root),
                choice(root, "duplicate-login", DuplicateLogin.ALLOW, DuplicateLogin.values()),
                places,
                clients(root),
                agents(root, places),
                budgets(root),
                controls(servers, stop),
                deployments(root, servers),
                true);
    }

    private static <E extends Enum<E>> E choice(Section root, String key, E otherwise, E[] choices)
            throws AdapterException {
        Optional<Value> value = root.find(key);
        return value.isEmpty() ? otherwise : value.get().choice(choices);
    }

    private static Set<Feature> features(Section root) throws AdapterException {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        Optional<Value> list = root.find("features");
        if (list.isPresent()) {
            for (Value item : list.get().itemsIfAny("a list such as [keep-alive, media], or [] for none")) {
                features.add(item.choice(Feature.values()));
            }
        }
        return features;
    }

    private static Profile.Clients clients(Section root) throws AdapterException {
        Section clients = root.need("clients", "{agent-application: ..., reporting-engine: ..., invalid: ...}")
                .section("client names", "agent-application", "reporting-engine", "invalid");
        String expected = "a client name";
        return new Profile.Clients(
                clients.need("agent-application", "agent-desktop").text(expected),
                clients.need("reporting-engine", "reporting").text(expected),
                clients.need("invalid", "nobody").text(expected));
    }

    private static Profile.Agents agents(Section root, Places places) throws AdapterException {
        Section agents = root.need(
                        "agents", "{tenant: 1, id: \"agent-{n}\", place: \"place-{n}\", media: [chat], count: 1000}")
                .section("the agents that the kit may play", "tenant", "id", "place", "media", "count", "unusual");
        List<String> media = new ArrayList<>();
        for (Value item : agents.need("media", "[chat, email]").items("a list of media, such as [chat, email]")) {
            media.add(item.text("the name of a medium"));
        }
        int count = (int) agents.need("count", "1000").number(1, AGENTS_MAX);
        String id = pattern(agents.need("id", "\"agent-{n}\""), count > 1);
        String place = pattern(agents.need("place", "\"place-{n}\""), count > 1 && places == Places.EXCLUSIVE);
        return new Profile.Agents(
                agents.need("tenant", "1").number(0, Long.MAX_VALUE),
                id,
                place,
                media,
                count,
                unusual(agents, id, place, count, places));
    }

    private static Profile.Unusual unusual(Section agents, String id, String place, int count, Places places)
            throws AdapterException {
        Optional<Value> value = agents.find("unusual");
        if (value.isEmpty()) {
            return Profile.Unusual.NONE;
        }
        Section unusual = value.get()
                .section(
                        "further values, such as {ids: [\"\u00c4nne-{n}\"], tenants: [2]}",
                        "ids",
                        "tenants",
                        "places",
                        "media");
        List<String> ids = further(listed(unusual, "ids"), id, count, true);
        List<Long> tenants = new ArrayList<>();
        for (Value item : listed(unusual, "tenants")) {
            tenants.add(item.number(0, Long.MAX_VALUE));
        }
        List<String> others = further(listed(unusual, "places"), place, count, places == Places.EXCLUSIVE);
        List<String> media = new ArrayList<>();
        for (Value item : listed(unusual, "media")) {
            media.add(item.text("the name of a medium"));
        }
        return new Profile.Unusual(ids, tenants, others, media);
    }

    /** Patterns beside the usual one. Where each agent needs its own name, no two patterns give the same name for two agents. */
    private static List<String> further(List<Value> items, String usual, int count, boolean own)
            throws AdapterException {
        List<String> patterns = new ArrayList<>();
        List<String> earlier = new ArrayList<>(List.of(usual));
        for (Value item : items) {
            String pattern = pattern(item, own && count > 1);
            if (own) {
                distinct(item, pattern, earlier, count);
            }
            patterns.add(pattern);
            earlier.add(pattern);
        }
        return patterns;
    }

    private static void distinct(Value item, String pattern, List<String> earlier, int count) throws AdapterException {
        for (String other : earlier) {
            Optional<String> shared = new Numbered(pattern).shared(new Numbered(other), count);
            if (shared.isPresent()) {
                throw item.wrong("a text that gives no other agent's name, while '%s' gives '%s' for another {n}"
                        .formatted(other, shared.get()));
            }
        }
    }

    private static List<Value> listed(Section section, String key) throws AdapterException {
        Optional<Value> value = section.find(key);
        return value.isEmpty() ? List.of() : value.get().items("a list with at least one value, or no such key");
    }

    private static String pattern(Value value, boolean numbered) throws AdapterException {
        String expected = "a text with {n} for the agent's number, in quotes, such as \"agent-{n}\"";
        Template pattern = value.template(expected, new Placeholders(List.of("n")));
        if (pattern.text().isEmpty() || numbered && !pattern.uses("n")) {
            throw value.wrong(expected);
        }
        return pattern.text();
    }

    private static Profile.Budgets budgets(Section root) throws AdapterException {
        Optional<Value> value = root.find("budgets");
        Section budgets = value.isEmpty()
                ? new Section(root.place(), "budgets", Map.of())
                : value.get()
                        .section("times, such as {answer: 2s}", "answer", "report", "registration-timeout", "restart");
        return new Profile.Budgets(
                budget(budgets, "answer", 2),
                budget(budgets, "report", 2),
                budget(budgets, "registration-timeout", 10),
                budget(budgets, "restart", 20));
    }

    private static Duration budget(Section budgets, String key, int seconds) throws AdapterException {
        Optional<Value> value = budgets.find(key);
        return value.isEmpty() ? Duration.ofSeconds(seconds) : value.get().duration();
    }

    /** A control counts only where it works on every server of a deployment. */
    private static Set<Control> controls(List<DescribedServer> servers, Stop stop) {
        if (servers.stream().anyMatch(server -> server.start().isEmpty())) {
            return Set.of();
        }
        Set<Control> controls = EnumSet.of(Control.START, Control.STOP, Control.KILL);
        if (stop.halt().isPresent()) {
            controls.addAll(EnumSet.of(Control.FREEZE, Control.THAW));
        }
        return controls;
    }

    private static int deployments(Section root, List<DescribedServer> servers) throws AdapterException {
        Optional<Value> value = root.find("deployments");
        int deployments = value.isEmpty() ? 1 : (int) value.get().number(1, DEPLOYMENTS_MAX);
        for (DescribedServer server : servers) {
            if (deployments > 1 && server.port().isPresent()) {
                throw value.get()
                        .wrong("1, since %s has a port of its own (line %d), or {port} there"
                                .formatted(server.name(), server.place().line()));
            }
        }
        return deployments;
    }
}
