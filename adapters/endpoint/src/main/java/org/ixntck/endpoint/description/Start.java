package org.ixntck.endpoint.description;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the kit starts a server.
 *
 * @param command the program and its arguments
 * @param environment what is added to the kit's own environment
 * @param directory where it runs; absolute
 * @param place where the command stands
 */
public record Start(List<Template> command, Map<String, Template> environment, Path directory, Place place) {

    public Start {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
