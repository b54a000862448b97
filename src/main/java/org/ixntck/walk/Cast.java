package org.ixntck.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.ixntck.adapter.Profile;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;

/** Who plays in a walk: its agents, with and without names. Used by the walk's thread. */
final class Cast {

    private final Dialer dialer;
    private final Site site;
    private final Profile profile;
    private final Engines engines;
    private final Map<Integer, FakeAgent> named = new LinkedHashMap<>();
    private final Map<Integer, Action.Disguise> disguises = new HashMap<>();
    private final Map<String, List<FakeAgent>> crowds = new HashMap<>();
    private OptionalLong firstReference = OptionalLong.empty();

    /**
     * Nobody yet.
     *
     * @param engines are told of each agent that is played
     */
    Cast(Dialer dialer, Site site, Profile profile, Engines engines) {
        this.dialer = dialer;
        this.site = site;
        this.profile = profile;
        this.engines = engines;
    }

    List<FakeAgent> named() {
        return List.copyOf(named.values());
    }

    List<FakeAgent> crowd() {
        return crowds.values().stream().flatMap(List::stream).toList();
    }

    List<FakeAgent> crowd(String server) {
        return crowds.getOrDefault(server, List.of());
    }

    void disguise(Action.Disguise disguise) {
        disguises.putIfAbsent(disguise.agent(), disguise);
    }

    void numberFrom(long reference) {
        firstReference = OptionalLong.of(reference);
        Stream.concat(named().stream(), crowd().stream()).forEach(it -> it.numberFrom(reference));
    }

    FakeAgent agent(int number) throws LabException {
        FakeAgent known = named.get(number);
        if (known == null) {
            Optional<Action.Disguise> disguise = Optional.ofNullable(disguises.get(number));
            known = lease(Walk.NAMES.get(number), (all, of) -> cast(all, of, disguise));
            named.put(number, known);
        }
        return known;
    }

    FakeAgent oneOfTheCrowd(String server) throws LabException {
        FakeAgent agent = lease("crowd", (all, number) -> all.agent(number));
        crowds.computeIfAbsent(server, key -> new ArrayList<>()).add(agent);
        return agent;
    }

    /** Who is played; a choice that the description does not have counts from the beginning of its list again. */
    private static Profile.Agent cast(Profile.Agents all, int number, Optional<Action.Disguise> disguise) {
        if (disguise.isEmpty()) {
            return all.agent(number);
        }
        Action.Disguise it = disguise.get();
        Profile.Unusual unusual = all.unusual();
        return all.agent(
                number,
                choice(it.id(), unusual.ids()),
                choice(it.tenant(), unusual.tenants()),
                choice(it.place(), unusual.places()),
                it.moreMedia());
    }

    private static int choice(int wanted, List<?> values) {
        return wanted == 0 || values.isEmpty() ? 0 : 1 + (wanted - 1) % values.size();
    }

    private FakeAgent lease(String nick, Site.Casting casting) throws LabException {
        Profile.Agent identity = site.lease(nick, false, casting);
        engines.know(identity);
        FakeAgent agent =
                new FakeAgent(dialer, site.scope(), identity, profile.clients().agentApplication());
        firstReference.ifPresent(agent::numberFrom);
        return agent;
    }

    /** All connections end, without a word in the journal. */
    void drop() {
        named.values().forEach(FakeAgent::drop);
        crowd().forEach(FakeAgent::drop);
    }
}
