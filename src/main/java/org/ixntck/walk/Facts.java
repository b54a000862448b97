package org.ixntck.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Event.Fault.Kind;

/**
 * What walks have to know of the servers and of the adapter to be generated.
 *
 * @param servers the letters of the servers
 * @param keepAlive whether they serve keep-alive
 * @param media whether they serve requests about media
 * @param controls what can be done to a server
 * @param faults what can be done to a connection
 * @param moments whether that can be done right before and after a message
 * @param agents how many agents with names a walk may have
 * @param crowd how many further agents a walk may have
 * @param unusual values of agents that walks may use besides the usual ones
 * @param forms further forms in which messages can be written
 */
public record Facts(
        List<String> servers,
        boolean keepAlive,
        boolean media,
        Set<Control> controls,
        Set<Kind> faults,
        boolean moments,
        int agents,
        int crowd,
        Profile.Unusual unusual,
        List<String> forms) {

    /** The messages of an agent application at which walks lose its connection. */
    static final List<Moment.At> MOMENTS = Stream.of(Moment.Edge.values())
            .flatMap(edge -> Stream.of(
                            "RequestRegisterClient",
                            "RequestAgentLogin",
                            "RequestAgentLogout",
                            "EventAck",
                            "EventCurrentAgentStatus")
                    .map(name -> new Moment.At(
                            edge,
                            name.startsWith("Request") ? Moment.Direction.SENT : Moment.Direction.RECEIVED,
                            name,
                            1)))
            .toList();

    /** The largest crowd that a walk brings. */
    public static final int CROWD_MAX = 25;

    public Facts {
        servers = List.copyOf(servers);
        controls = Set.copyOf(controls);
        faults = Set.copyOf(faults);
    }

    /**
     * From what the vendor says.
     *
     * @param can whether the wire can do that to a connection
     * @param at whether the wire can do something at that message
     * @param forms further forms in which messages can be written
     * @param agents how many agents with names a walk may have
     */
    public static Facts of(
            Profile profile, Predicate<Fault> can, Predicate<Moment> at, List<String> forms, int agents) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < profile.servers().size(); i++) {
            letters.add(String.valueOf((char) ('A' + i)));
        }
        return new Facts(
                letters,
                profile.features().contains(Profile.Feature.KEEP_ALIVE),
                profile.features().contains(Profile.Feature.MEDIA),
                profile.controls(),
                List.of(Kind.values()).stream()
                        .filter(kind -> can.test(Losses.of(kind)))
                        .collect(Collectors.toSet()),
                MOMENTS.stream().allMatch(at),
                agents,
                profile.agents().count() >= agents + CROWD_MAX ? CROWD_MAX : 0,
                profile.agents().unusual(),
                forms);
    }

    /** The kinds of actions that need servers of their own and are possible. */
    List<Swarm.Kind> needServers() {
        List<Swarm.Kind> kinds = new ArrayList<>(List.of(Swarm.Kind.NO_ENGINE));
        if (controls.contains(Control.START)) {
            if (controls.contains(Control.STOP)) {
                kinds.add(Swarm.Kind.STOP);
            }
            if (controls.contains(Control.KILL)) {
                kinds.add(Swarm.Kind.KILL);
            }
        }
        if (controls.contains(Control.FREEZE) && controls.contains(Control.THAW)) {
            kinds.add(Swarm.Kind.FREEZE);
        }
        return kinds;
    }
}
