package org.ixntck.endpoint;

import java.nio.file.Path;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Secrets;
import org.ixntck.endpoint.process.Keeper;
import org.ixntck.endpoint.process.Output;
import org.ixntck.endpoint.process.Ports;

/**
 * What the started servers of all deployments share.
 *
 * @param ports that are free
 * @param keeper of their processes
 * @param outputs the folder in which their output is kept; made when there is some
 */
record Workshop(Ports ports, Keeper keeper, Path outputs) {

    /** Where a server of a deployment prints to. */
    Output output(int deployment, String server, Secrets secrets) throws AdapterException {
        return Output.in(outputs, "%d-%s".formatted(deployment, server), secrets);
    }
}
