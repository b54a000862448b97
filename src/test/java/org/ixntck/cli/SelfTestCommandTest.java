package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ixntck.run.ExitCode;
import org.junit.jupiter.api.Test;

class SelfTestCommandTest {

    @Test
    void shouldEndWith70IfTheScoreIsVoidWhateverItSays() {
        assertThat(SelfTestCommand.exitCode(Optional.of("the score is void"), true))
                .isEqualTo(ExitCode.KIT);
        assertThat(SelfTestCommand.exitCode(Optional.of("the score is void"), false))
                .isEqualTo(ExitCode.KIT);
    }

    @Test
    void shouldEndWith1OnAnyDifferenceAndWith0Otherwise() {
        assertThat(SelfTestCommand.exitCode(Optional.empty(), false)).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(SelfTestCommand.exitCode(Optional.empty(), true)).isEqualTo(ExitCode.CONFORMANT);
    }
}
