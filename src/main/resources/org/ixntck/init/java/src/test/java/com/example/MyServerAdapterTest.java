package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyServerAdapterTest {

    private static final Message LOGIN = Message.of("RequestAgentLogin")
            .with("referenceId", 2L)
            .with("tenantId", 1L)
            .with("placeId", "place-7")
            .with("agentId", "agent-7")
            .with("mediaList", Map.of("chat", 1L));

    private static final String MINIMAL = """
            adapter: endpoint
            name: two servers
            servers:
              - {name: A, address: "127.0.0.1:7001"}
              - {name: B, address: "127.0.0.1:7002"}
            clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
            agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat], count: 1000}
            """;

    @TempDir
    private Path folder;

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
    void theDescriptionIsReadWithTheBytesOfThisAdapter() throws Exception {
        try (Target target = open(MINIMAL)) {
            assertEquals(List.of("A", "B"), target.profile().servers());
            assertInstanceOf(MyServerCodec.class, ((CodecWire) target.wire()).codec());
        }
        assertThrows(AdapterException.class, () -> open("adapter: endpoint"));
    }

    private Target open(String description) throws AdapterException, IOException {
        Path file = Files.writeString(folder.resolve("servers.yaml"), description);
        return new MyServerAdapter().open(new Settings(Map.of("description", file.toString()), folder, line -> {}));
    }
}
