package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.junit.jupiter.api.Test;

class MyServerAdapterTest {

    private static final Message LOGIN = Message.of("RequestAgentLogin")
            .with("referenceId", 2L)
            .with("tenantId", 1L)
            .with("placeId", "place-7")
            .with("agentId", "agent-7")
            .with("mediaList", Map.of("chat", 1L));

    private final Codec codec = new MyServerCodec();

    /** TODO: beside this, bytes that were recorded from your server, and the message that they are. */
    @Test
    void whatIsWrittenIsRead() {
        assertEquals(List.of(LOGIN), codec.decode(ByteBuffer.wrap(codec.encode(LOGIN))));
        assertEquals(0, codec.pending());
    }

    @Test
    void bytesMayComeOneByOne() {
        List<Codec.Decoded> decoded = new ArrayList<>();
        for (byte next : codec.encode(LOGIN)) {
            decoded.addAll(codec.decode(ByteBuffer.wrap(new byte[] {next})));
        }
        assertEquals(List.of(LOGIN), decoded);
    }

    @Test
    void whatIsNoMessageIsSaidToBeUnreadable() {
        List<Codec.Decoded> decoded = codec.decode(ByteBuffer.wrap(new byte[] {0, 0, 0, 2, 9, 9}));
        assertInstanceOf(Codec.Unreadable.class, decoded.get(0));
    }

    @Test
    void afterAnImpossibleLengthNothingCanBeRead() {
        List<Codec.Decoded> decoded = codec.decode(ByteBuffer.wrap(new byte[] {127, 0, 0, 0, 1, 1, 1, 1}));
        assertEquals(1, decoded.size());
        assertTrue(assertInstanceOf(Codec.Unreadable.class, decoded.get(0)).fatal());
    }

    @Test
    void theKitFindsTheAdapterByItsName() {
        assertTrue(ServiceLoader.load(Adapter.class, MyServerAdapter.class.getClassLoader()).stream()
                .anyMatch(found -> found.type().equals(MyServerAdapter.class)));
        assertEquals("my-server", new MyServerAdapter().name());
    }

    @Test
    void settingsAreTheAddressesOfTwoServers() throws AdapterException {
        try (var target = open(Map.of("a", "127.0.0.1:7001", "b", "127.0.0.1:7002"));
                var deployment = target.deploy()) {
            assertEquals(target.profile().servers(), deployment.servers().stream().map(it -> it.name()).toList());
            assertEquals(7002, deployment.servers().get(1).endpoint().port());
        }
        assertThrows(AdapterException.class, () -> open(Map.of("a", "127.0.0.1:7001")));
        assertThrows(AdapterException.class, () -> open(Map.of("a", "127.0.0.1:7001", "b", "nowhere")));
    }

    private static Target open(Map<String, String> settings) throws AdapterException {
        return new MyServerAdapter().open(new Settings(settings, Path.of("target"), line -> {}));
    }
}
