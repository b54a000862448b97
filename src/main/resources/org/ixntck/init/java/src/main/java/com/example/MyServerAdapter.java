package com.example;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;

/** Reaches two servers that run: {@code --adapter my-server/a=HOST:PORT,b=HOST:PORT}. The kit finds it through META-INF/services. */
public final class MyServerAdapter implements Adapter {

    @Override
    public String name() {
        return "my-server";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        Map<String, String> values = settings.values();
        if (!values.keySet().equals(Set.of("a", "b"))) {
            throw wrong("the addresses of two servers: --adapter my-server/a=HOST:PORT,b=HOST:PORT", values.keySet());
        }
        return new MyServerTarget(List.of(endpoint(values.get("a")), endpoint(values.get("b"))));
    }

    private static Endpoint endpoint(String address) throws AdapterException {
        int colon = address.lastIndexOf(':');
        try {
            return Endpoint.tcp(address.substring(0, Math.max(0, colon)), Integer.parseInt(address.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw wrong("an address such as 127.0.0.1:7001", address);
        }
    }

    private static AdapterException wrong(String expected, Object saw) {
        return new AdapterException(
                AdapterException.Cause.SETTINGS, "my-server: expected %s; saw %s".formatted(expected, saw));
    }
}
