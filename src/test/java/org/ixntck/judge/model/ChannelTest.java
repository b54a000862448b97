package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.junit.jupiter.api.Test;

/** Which reports are remembered where they come in any order (policy allow). */
class ChannelTest {

    private static final int MANY = 300;

    private static Channel after(int reports, long nanosBetween, long remembered) {
        Channel channel = new Channel(null, List.of(), List.of(), List.of());
        for (int i = 0; i < reports; i++) {
            long at = i * nanosBetween;
            Entry entry = new Entry(i, at, at, 0, "d1", "s1", new Event.Watermark(at));
            Debt debt = new Debt(Debt.Kind.LOGIN, Debt.Need.OPTIONAL, List.of(), null, new Due(at, 0), null);
            Observation.Reported report = new Observation.Reported(null, Debt.Kind.LOGIN, entry);
            channel = channel.with(new Channel.Payment(report, debt), at - remembered);
        }
        return channel;
    }

    private static long oldest(Channel channel) {
        return channel.payments().get(0).report().entry().seq();
    }

    @Test
    void shouldForgetNoReportOfAStormThatIsNotOld() {
        assertThat(after(MANY, 1, 1_000).payments()).hasSize(MANY);
    }

    @Test
    void shouldForgetOldOnesOfMany() {
        Channel channel = after(MANY, 10, 1_000);

        assertThat(oldest(channel)).isEqualTo(MANY - 1 - 100);
    }

    @Test
    void shouldRememberSomeHoweverOldTheyAre() {
        assertThat(oldest(after(20, 1_000, 1_000))).isZero();
    }

    @Test
    void shouldBoundWhatItRemembers() {
        assertThat(after(5_000, 1, 1_000_000).payments()).hasSize(4_000);
    }
}
