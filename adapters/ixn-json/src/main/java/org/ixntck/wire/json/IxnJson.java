package org.ixntck.wire.json;

import org.ixntck.adapter.Codec;
import org.ixntck.adapter.CodecWire;

/** The kit's own neutral wire, described in {@code docs/wire.md}: one JSON object per line, UTF-8, ended by LF. */
public final class IxnJson implements CodecWire {

    /** The size of the longest line, with its LF. */
    public static final int LONGEST_LINE = 65_536;

    /** How deep objects and lists may nest; the message itself is the first level. */
    public static final int DEEPEST_NESTING = 64;

    @Override
    public String name() {
        return "ixn-json 1";
    }

    @Override
    public Codec codec() {
        return new LineCodec();
    }
}
