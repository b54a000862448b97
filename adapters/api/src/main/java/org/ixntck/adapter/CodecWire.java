package org.ixntck.adapter;

/** A wire of which the kit owns the sockets, TLS, faults and time stamps, and the adapter only the bytes of a message. */
public non-sealed interface CodecWire extends Wire {

    /** A fresh codec for one connection. */
    Codec codec();
}
