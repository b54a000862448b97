package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ixntck.peer.RunQueue.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the threads of two processes have waited since the last look. */
class RunQueueTest {

    private static final long MILLI = 1_000_000;
    private static final List<Long> BOTH = List.of(7L, 8L);

    private final Procfs system;
    private final RunQueue queue;

    RunQueueTest(@TempDir Path root) {
        system = new Procfs(root);
        queue = new RunQueue(system.proc());
    }

    @Test
    void the_thread_that_waited_longest_speaks_for_all() throws Exception {
        system.waited(7, 7, 100).waited(8, 8, 0).waited(8, 9, 0);
        queue.look(BOTH);
        system.waited(7, 7, 115).waited(8, 8, 11).waited(8, 9, 20);

        assertThat(queue.look(BOTH)).isEqualTo(new Wait(8, 20 * MILLI));
        assertThat(queue.look(BOTH).nanos()).isZero();
    }

    @Test
    void what_was_before_the_first_look_at_a_process_says_nothing() throws Exception {
        system.waited(7, 7, 100);
        assertThat(queue.look(List.of(7L)).nanos()).isZero();
        system.waited(8, 8, 200);

        assertThat(queue.look(BOTH).nanos()).isZero();
    }

    @Test
    void a_thread_that_was_born_since_the_last_look_has_waited_since_then() throws Exception {
        system.waited(7, 7, 100);
        queue.look(BOTH);
        system.waited(7, 70, 30);

        assertThat(queue.look(BOTH)).isEqualTo(new Wait(7, 30 * MILLI));
    }

    @Test
    void a_process_that_is_gone_or_of_which_something_else_is_told_does_not_wait() throws Exception {
        system.write("proc/7/task/7/schedstat", "soon\n");
        queue.look(BOTH);

        assertThat(queue.look(BOTH)).isEqualTo(new Wait(0, 0));
    }

    @Test
    void a_process_has_a_name_while_it_lives() throws Exception {
        system.waited(7, 7, 0);

        assertThat(queue.name(7)).isEqualTo("process 7 (server-7)");
        assertThat(queue.name(8)).isEqualTo("process 8");
    }
}
