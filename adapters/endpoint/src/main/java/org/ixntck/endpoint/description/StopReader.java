package org.ixntck.endpoint.description;

import java.util.List;
import java.util.Optional;
import org.ixntck.adapter.AdapterException;
import org.ixntck.endpoint.description.Stop.Halt;

/** Reads how servers are stopped. */
final class StopReader {

    private static final List<String> SIGNALS = List.of(
            "TERM", "KILL", "STOP", "CONT", "INT", "HUP", "QUIT", "ABRT", "USR1", "USR2", "ALRM", "TSTP", "SEGV");

    private final List<DescribedServer> servers;
    private final Placeholders known;

    StopReader(List<DescribedServer> servers) {
        this.servers = servers;
        this.known = Placeholders.of(servers.stream().map(DescribedServer::name).toList())
                .and("pid");
    }

    Stop read(Optional<Value> value) throws AdapterException {
        if (value.isEmpty()) {
            return Stop.DEFAULT;
        }
        Section stop = value.get()
                .section("how servers are stopped, such as {orderly: TERM}", "orderly", "kill", "freeze", "thaw");
        if (servers.stream().allMatch(server -> server.start().isEmpty())) {
            throw stop.place()
                    .wrong("stop: the kit stops only servers that it starts; give them start, or take stop away");
        }
        Means orderly = means(stop, "orderly", Stop.DEFAULT.orderly());
        Means kill = means(stop, "kill", Stop.DEFAULT.kill());
        return new Stop(orderly, kill, halt(stop, orderly, kill));
    }

    /** Where no process is needed to end a server it may be a service, which no signal can freeze: there nothing holds by default. */
    private Optional<Halt> halt(Section stop, Means orderly, Means kill) throws AdapterException {
        boolean given = stop.find("freeze").isPresent() || stop.find("thaw").isPresent();
        boolean service = !orderly.needsProcess() && !kill.needsProcess();
        if (service && !given) {
            return Optional.empty();
        }
        if (service) {
            stop.need("freeze", "[./freeze.sh, \"{port}\"]");
            stop.need("thaw", "[./thaw.sh, \"{port}\"]");
        }
        return Optional.of(new Halt(
                means(stop, "freeze", new Means.Signal("STOP")), means(stop, "thaw", new Means.Signal("CONT"))));
    }

    private Means means(Section stop, String key, Means otherwise) throws AdapterException {
        Optional<Value> value = stop.find(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get().isList()) {
            return new Means.Command(ServersReader.command(value.get(), known));
        }
        String expected = "the name of a signal, such as TERM, or a command as a list";
        String name = value.get().text(expected);
        if (!SIGNALS.contains(name)) {
            throw value.get()
                    .place()
                    .wrong("%s: there is no signal '%s'%s"
                            .formatted(key, name, Near.meant(name.replaceFirst("^SIG", ""), SIGNALS)));
        }
        return new Means.Signal(name);
    }
}
