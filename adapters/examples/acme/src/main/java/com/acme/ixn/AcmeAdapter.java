package com.acme.ixn;

import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.endpoint.EndpointAdapter;

/** Acme's servers: described in a file as any others are, but they speak Acme's bytes. */
public final class AcmeAdapter implements Adapter, CodecWire {

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        return new EndpointAdapter(name(), this).open(settings);
    }

    @Override
    public Codec codec() {
        return new AcmeCodec();
    }
}
