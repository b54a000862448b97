package org.ixntck.endpoint.description;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the kit starts a server.
 *
 * @param command the program and its arguments
 * @param environment its variables, besides those that it inherits
 * @param inherit further variables of the kit's own environment that it gets
 * @param secret names of variables whose values are masked
 * @param directory where it runs; absolute
 * @param place where the command stands
 */
public record Start(
        List<Template> command,
        Map<String, Template> environment,
        List<String> inherit,
        List<String> secret,
        Path directory,
        Place place) {

    public Start {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        inherit = List.copyOf(inherit);
        secret = List.copyOf(secret);
    }
}
