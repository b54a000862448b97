package org.ixntck.endpoint.description;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One server of a deployment, as it is described.
 *
 * @param name its name
 * @param host where it listens
 * @param port where it listens; empty if the kit picks a free one for each deployment
 * @param start how the kit starts it; empty if it runs already
 * @param place where it stands
 */
public record DescribedServer(String name, Template host, OptionalInt port, Optional<Start> start, Place place) {}
