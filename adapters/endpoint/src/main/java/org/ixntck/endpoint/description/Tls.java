package org.ixntck.endpoint.description;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How the servers speak TLS.
 *
 * @param context whom the kit trusts, and its own certificate if it has one
 * @param serverName the name that their certificates must carry; empty for the host of each
 */
public record Tls(SSLContext context, Optional<String> serverName) {}
