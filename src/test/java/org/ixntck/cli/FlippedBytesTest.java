package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.cli.HandedInRun.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ixntck.bundle.Forgery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} finds each changed bit, wherever it is in a bundle. */
@ExtendWith(HandedInRun.Provider.class)
class FlippedBytesTest {

    private static final int FLIPS = 500;
    private static final int FLIPS_AT_THE_END = 100;
    private static final int FLIPS_EACH = 5;
    private static final long SEED = 20261129;

    @TempDir
    private Path scratch;

    private final HandedInRun handedIn;

    FlippedBytesTest(HandedInRun handedIn) {
        this.handedIn = handedIn;
    }

    /** With checksums that agree, so that it is the digests and the signature that notice. */
    @Test
    void shouldFindEachFlippedByteOfEachFileOfABundleThatWasPackedAgain() throws Exception {
        Random random = new Random(SEED);
        for (Path bundle : List.of(handedIn.signed(), handedIn.unsigned())) {
            Forgery forgery = new Forgery(bundle);
            for (String name : forgery.names()) {
                for (int i = 0; i < FLIPS_EACH; i++) {
                    byte[] content = forgery.content(name);
                    int place = random.nextInt(content.length);
                    byte bit = (byte) (1 << random.nextInt(8));
                    content[place] ^= bit;
                    Path zip = forgery.write(scratch.resolve("f.zip"));
                    Program verified = bundle.equals(handedIn.signed()) ? verify(zip, handedIn.key()) : verify(zip);
                    content[place] ^= bit;
                    assertThat(verified.code())
                            .as("bit %d of byte %d of %s: %s", bit, place, name, verified.out())
                            .isEqualTo(4);
                }
            }
        }
    }

    @Test
    void shouldFindEachFlippedByteOfABundle() throws IOException {
        assertEachFlipIsFound(handedIn.unsigned());
        assertEachFlipIsFound(handedIn.signed(), "--key", handedIn.key().toString());
    }

    /** The zip's directory, and the statement, are a small part of a bundle. */
    @Test
    void shouldFindEachFlippedByteAtTheEndOfABundle() throws IOException {
        Path copy = Files.copy(handedIn.signed(), scratch.resolve("signed.zip"));
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (long place = file.size() - FLIPS_AT_THE_END; place < file.size(); place++) {
                flip(file, place, (byte) 1);
                assertThat(verify(copy, handedIn.key()).code())
                        .as("byte %d", place)
                        .isEqualTo(4);
                flip(file, place, (byte) 1);
            }
        }
    }

    /** Flips one bit each, spread over the whole file, and undoes it. */
    private static void assertEachFlipIsFound(Path bundle, String... more) throws IOException {
        Random random = new Random(SEED);
        String[] command = Stream.concat(Stream.of("verify", bundle.toString()), Stream.of(more))
                .toArray(String[]::new);
        try (FileChannel file = FileChannel.open(bundle, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long length = file.size();
            for (int i = 0; i < FLIPS; i++) {
                long place = length * i / FLIPS + random.nextInt((int) (length / FLIPS));
                byte flipped = (byte) (1 << random.nextInt(8));
                flip(file, place, flipped);
                Program verified = Program.run(command);
                flip(file, place, flipped);
                assertThat(verified.code())
                        .as("bit %d of byte %d of %d: %s", flipped, place, length, verified.out())
                        .isEqualTo(4);
            }
        }
        assertThat(Program.run(command).code()).isZero();
    }

    private static void flip(FileChannel file, long place, byte bit) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        file.read(one, place);
        one.put(0, (byte) (one.get(0) ^ bit)).flip();
        file.write(one, place);
    }
}
