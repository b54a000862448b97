package org.ixntck.endpoint.description;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Profile;

/**
 * Servers as a file describes them, all of it checked.
 *
 * @param profile what the vendor says of them
 * @param servers of one deployment
 * @param stop how they are stopped
 * @param tls how they speak TLS; empty for plain TCP
 */
public record Description(Profile profile, List<DescribedServer> servers, Stop stop, Optional<Tls> tls) {

    public Description {
        servers = List.copyOf(servers);
    }

    /**
     * Reads and checks the file; starts nothing.
     *
     * @throws AdapterException if anything is wrong, with file, line and what to write
     */
    public static Description read(Path file) throws AdapterException {
        return new DescriptionReader(file).read();
    }
}
