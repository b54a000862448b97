package org.ixntck.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.endpoint.description.Means;
import org.ixntck.endpoint.description.Start;
import org.ixntck.endpoint.description.Stop;
import org.ixntck.endpoint.description.Template;
import org.ixntck.endpoint.process.Command;

/**
 * How one server of one deployment is started and stopped: the description with its placeholders filled.
 *
 * @param start how it is started
 * @param stop how it is stopped
 * @param values of the placeholders, all but the process's own
 */
record Recipe(Start start, Stop stop, Map<String, String> values) {

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

    private Command command(List<Template> words, Map<String, String> filling) {
        Map<String, String> environment = new LinkedHashMap<>();
        start.environment().forEach((name, value) -> environment.put(name, value.fill(filling)));
        return new Command(words.stream().map(word -> word.fill(filling)).toList(), environment, start.directory());
    }
}
