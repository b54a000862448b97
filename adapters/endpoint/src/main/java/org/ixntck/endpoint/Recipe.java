package org.ixntck.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ixntck.adapter.Secrets;
import org.ixntck.endpoint.description.Means;
import org.ixntck.endpoint.description.Start;
import org.ixntck.endpoint.description.Stop;
import org.ixntck.endpoint.description.Template;
import org.ixntck.endpoint.process.Command;
import org.ixntck.endpoint.process.Inherited;

/**
 * How one server of one deployment is started and stopped: the description with its placeholders filled.
 *
 * @param start how it is started
 * @param stop how it is stopped
 * @param values of the placeholders, all but the process's own
 * @param own the kit's own environment
 */
record Recipe(Start start, Stop stop, Map<String, String> values, Map<String, String> own) {

    /** What starts it. */
    Command starting() {
        return command(start.command(), values);
    }

    /** What does something to it, where that takes a command. */
    Command command(Means.Command means, long pid) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("pid", Long.toString(pid));
        return command(means.words(), all);
    }

    /** What has to be run when the kit is gone and cannot do it; {@code {pid}} is left as it is. */
    Optional<Command> atTheEnd() {
        return stop.kill() instanceof Means.Command kill
                ? Optional.of(command(kill.words(), values))
                : Optional.empty();
    }

    /** What it gets of the kit's own environment. */
    Inherited inherited() {
        return new Inherited(own, start.inherit());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(inherited().variables());
        start.environment().forEach((name, value) -> environment.put(name, value.fill(values)));
        return environment;
    }

    /**
     * The values of variables that the description calls secret, its own and the kit's, or that have the name of a secret, and the secrets within
     * commands and other variables, such as the password of an address.
     */
    Secrets secrets() {
        Secrets secrets = Secrets.none();
        for (String name : start.secret()) {
            secrets = secrets.and(own.getOrDefault(name, ""));
        }
        for (Map.Entry<String, String> variable : environment().entrySet()) {
            if (start.secret().contains(variable.getKey()) || Secrets.isNamed(variable.getKey())) {
                secrets = secrets.and(variable.getValue());
            }
            secrets = secrets.andThoseOf(List.of(variable.getValue()));
        }
        List<Means> means = Stream.concat(
                        Stream.of(stop.orderly(), stop.kill()),
                        stop.halt().stream().flatMap(halt -> Stream.of(halt.freeze(), halt.thaw())))
                .toList();
        for (Means one : means) {
            if (one instanceof Means.Command command) {
                secrets = secrets.andThoseOf(words(command.words(), values));
            }
        }
        return secrets.andThoseOf(words(start.command(), values));
    }

    private static List<String> words(List<Template> words, Map<String, String> filling) {
        return words.stream().map(word -> word.fill(filling)).toList();
    }

    private Command command(List<Template> words, Map<String, String> filling) {
        return new Command(words(words, filling), environment(), start.directory(), secrets());
    }
}
