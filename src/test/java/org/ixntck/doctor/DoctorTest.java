package org.ixntck.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Target;
import org.ixntck.doctor.CheckResult.Outcome;
import org.ixntck.reference.defect.index.DefectAdapter;
import org.junit.jupiter.api.Test;

/** Wrong claims of an adapter are found from outside. */
class DoctorTest {

    private final List<CheckResult> all = new ArrayList<>();

    private boolean sound(Target target) {
        return new Doctor(target, all::add).examine();
    }

    private List<String> wrong() {
        return all.stream()
                .filter(examined -> examined.outcome() == Outcome.WRONG)
                .map(examined -> examined.what() + ": " + examined.found() + "; " + examined.hint())
                .toList();
    }

    @Test
    void shouldFindNothingWrongWithTheReference() throws Exception {
        assertThat(sound(Claimed.reference())).isTrue();
        assertThat(wrong()).isEmpty();
        assertThat(all).extracting(CheckResult::outcome).doesNotContain(Outcome.NOT_TRIED);
    }

    @Test
    void shouldFindAKillAfterWhichThePortStillAnswers() throws Exception {
        assertThat(sound(Claimed.reference().pretends(Control.KILL))).isFalse();
        assertThat(wrong()).singleElement().asString().contains("kill ends A", "still accepts connections");
    }

    @Test
    void shouldFindAStartAfterWhichNothingAnswers() throws Exception {
        assertThat(sound(Claimed.reference().pretends(Control.START))).isFalse();
        assertThat(wrong()).anySatisfy(it -> assertThat(it).contains("start after a stop brings A back"));
    }

    @Test
    void shouldFindARestartThatKeptState() throws Exception {
        assertThat(sound(Claimed.of(new DefectAdapter(), Map.of("name", "restores-sessions-for-reporting"))))
                .isFalse();
        assertThat(wrong())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).contains("A has forgotten its sessions", "SR-06"));
    }

    @Test
    void shouldFindFeaturesThatAreServedButNotDeclared() throws Exception {
        assertThat(sound(Claimed.reference().features())).isFalse();
        assertThat(wrong())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it).contains("is not served, as it is not declared", "add "));
    }

    @Test
    void shouldFindFeaturesThatAreDeclaredButNotServed() throws Exception {
        assertThat(sound(Claimed.reference().servesNoFeature())).isFalse();
        assertThat(wrong()).hasSize(3).allSatisfy(it -> assertThat(it).contains("is served, as declared", "take "));
    }

    @Test
    void shouldBeContentWithServersThatServeAndDeclareNoFeature() throws Exception {
        assertThat(sound(Claimed.reference().servesNoFeature().features())).isTrue();
    }

    @Test
    void shouldFindClientNamesThatAreNotValid() throws Exception {
        assertThat(sound(Claimed.reference()
                        .clients(new Profile.Clients("agent-desktop", "engine-that-nobody-knows", "agent-desktop"))))
                .isFalse();
        assertThat(wrong())
                .anySatisfy(it -> assertThat(it).contains("registers 'engine-that-nobody-knows'", "'clients'"))
                .anySatisfy(it -> assertThat(it).contains("refuses 'agent-desktop'", "'clients: invalid'"));
        assertThat(all).anySatisfy(it -> assertThat(it.outcome()).isEqualTo(Outcome.NOT_TRIED));
    }
}
