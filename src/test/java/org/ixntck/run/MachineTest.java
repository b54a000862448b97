package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A run with too few resources is refused. */
class MachineTest {

    private static final long HEAP = 512L << 20;

    @Test
    void too_few_descriptors_are_refused_with_the_number_needed_and_what_would_do() {
        assertThatThrownBy(() -> new Machine(OptionalLong.of(256), HEAP).check(64))
                .isInstanceOfSatisfying(
                        RunException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.exitCode())
                                .isEqualTo(ExitCode.SERVERS))
                .hasMessage(
                        "64 scenarios side by side need 832 file descriptors, and the limit here is 256; raise it, for example with"
                                + " 'ulimit -n 832', or run fewer side by side with --jobs 16");
    }

    @Test
    void what_the_sentence_advises_is_enough() {
        assertThatCode(() -> new Machine(OptionalLong.of(256), HEAP).check(16)).doesNotThrowAnyException();
        assertThatCode(() -> new Machine(OptionalLong.of(832), HEAP).check(64)).doesNotThrowAnyException();
    }

    @Test
    void where_the_system_does_not_say_nothing_is_refused() {
        assertThatCode(() -> new Machine(OptionalLong.empty(), HEAP).check(256)).doesNotThrowAnyException();
    }

    @Test
    void a_heap_in_which_a_run_takes_forever_is_refused() {
        assertThatThrownBy(() -> new Machine(OptionalLong.empty(), 24L << 20).check(1))
                .hasMessage("the kit needs a heap of 48 MB, and may use 24 MB; raise -Xmx");
    }
}
