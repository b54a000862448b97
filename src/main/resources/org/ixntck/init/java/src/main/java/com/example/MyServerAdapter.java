package com.example;

import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.endpoint.EndpointAdapter;

/** The servers of my-server.yaml, which speak bytes of their own. The kit finds this class through META-INF/services. */
public final class MyServerAdapter implements Adapter, CodecWire {

    @Override
    public String name() {
        return "my-server";
    }

    /** The endpoint adapter reads the description, and starts, stops and connects; only the bytes are this adapter's. */
    @Override
    public Target open(Settings settings) throws AdapterException {
        return new EndpointAdapter(name(), this).open(settings);
    }

    @Override
    public Codec codec() {
        return new MyServerCodec();
    }
}
