package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file has the pressure information, and how it is read. */
class CpuPressureTest {

    private static final String MACHINE = "proc/pressure/cpu";
    private static final String CONTAINER = "sys/fs/cgroup/cpu.pressure";

    private final Procfs system;

    CpuPressureTest(@TempDir Path root) {
        system = new Procfs(root);
    }

    private CpuPressure pressure() {
        return new CpuPressure(system.root());
    }

    @Test
    void where_nothing_is_told_nothing_is_known() throws Exception {
        assertThat(pressure().total()).isEmpty();
        system.write(MACHINE, "full avg10=0.00 total=7\n");
        assertThat(pressure().total()).isEmpty();
    }

    @Test
    void the_machine_tells_of_all_and_each_time_anew() throws Exception {
        system.pressed(MACHINE, 40).write("proc/self/cgroup", "1:cpu:/\n0::/\n");
        CpuPressure pressure = pressure();
        assertThat(pressure.total()).hasValue(40_000_000);
        system.pressed(MACHINE, 45);
        assertThat(pressure.total()).hasValue(45_000_000);
    }

    @Test
    void a_container_tells_of_itself() throws Exception {
        system.pressed(MACHINE, 40).pressed(CONTAINER, 3).write("proc/self/cgroup", "0::/\n");

        assertThat(pressure().total()).hasValue(3_000_000);
    }

    @Test
    void so_does_the_control_group_that_the_kit_is_in() throws Exception {
        system.pressed(MACHINE, 40)
                .pressed(CONTAINER, 3)
                .pressed("sys/fs/cgroup/user.slice/build/cpu.pressure", 2)
                .write("proc/self/cgroup", "4:memory:/elsewhere\n0::/user.slice/build\n");

        assertThat(pressure().total()).hasValue(2_000_000);
    }
}
