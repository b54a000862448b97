package org.ixntck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Profile.DuplicateLogin;
import org.ixntck.adapter.Profile.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    @Test
    void allowedTheAgentIsLoggedOutWithItsLastSession() throws Exception {
        try (Pair pair = new Pair();
                Peer reporting = Peer.reporting(pair.a);
                Peer one = Peer.agent(pair.a);
                Peer two = Peer.agent(pair.a);
                Peer three = Peer.agent(pair.a)) {
            for (Peer session : new Peer[] {one, two, three}) {
                session.acked("RequestAgentLogin", Peer.who(1));
                reporting.hears("EventAgentLogin", 1);
            }
            one.acked("RequestAgentLogout", "");
            two.leave();
            reporting.hearsNothing();
            three.leave();
            reporting.hears("EventAgentLogout", 1);
            reporting.hearsNothing();
        }
    }

    @Test
    void refusedTheEarlierSessionGoesOn() throws Exception {
        try (Pair pair = new Pair("duplicate-login", "refuse");
                Peer reporting = Peer.reporting(pair.a);
                Peer one = Peer.agent(pair.a);
                Peer two = Peer.agent(pair.a)) {
            one.acked("RequestAgentLogin", Peer.who(1));
            reporting.hears("EventAgentLogin", 1);
            two.refused(14, "RequestAgentLogin", Peer.who(1));
            two.leave();
            reporting.hearsNothing();
            one.leave();
            reporting.hears("EventAgentLogout", 1);
            try (Peer again = Peer.agent(pair.a)) {
                again.acked("RequestAgentLogin", Peer.who(1));
            }
        }
    }

    @Test
    void theEarlierSessionIsLoggedOutAndClosedBeforeTheNewOneIsReported() throws Exception {
        try (Pair pair = new Pair("duplicate-login", "close-earlier");
                Peer reporting = Peer.reporting(pair.a);
                Peer one = Peer.agent(pair.a);
                Peer two = Peer.agent(pair.a)) {
            one.acked("RequestAgentLogin", Peer.who(1));
            two.acked("RequestAgentLogin", Peer.who(1));
            assertThat(one.end()).isEqualTo(Peer.End.FIN);
            reporting.hears("EventAgentLogin", 1);
            reporting.hears("EventAgentLogout", 1);
            reporting.hears("EventAgentLogin", 1);
            reporting.hearsNothing();
            two.acked("RequestAgentLogout", "");
            reporting.hears("EventAgentLogout", 1);
        }
    }

    @Test
    void anExclusivePlaceHoldsOneAgentAndIsFreeOnceThatIsGone() throws Exception {
        try (Pair pair = new Pair();
                Peer reporting = Peer.reporting(pair.a);
                Peer one = Peer.agent(pair.a);
                Peer two = Peer.agent(pair.a);
                Peer available = Peer.agent(pair.a)) {
            available.acked("RequestAgentAvailable", Peer.who(3, 1));
            one.acked("RequestAgentLogin", Peer.who(1, 1));
            reporting.hears("EventAgentLogin", 1);
            two.refused(12, "RequestAgentLogin", Peer.who(2, 1));
            reporting.hearsNothing();
            one.leave();
            reporting.hears("EventAgentLogout", 1);
            two.acked("RequestAgentLogin", Peer.who(2, 1));
            two.acked("RequestAgentLogout", "");
            available.acked("RequestAgentLogin", Peer.who(3, 1));
        }
    }

    @Test
    void aSharedPlaceHoldsSeveral() throws Exception {
        try (Pair pair = new Pair("places", "shared");
                Peer one = Peer.agent(pair.a);
                Peer two = Peer.agent(pair.a)) {
            one.acked("RequestAgentLogin", Peer.who(1, 1));
            two.acked("RequestAgentLogin", Peer.who(2, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"allow,ALLOW", "refuse,REFUSE", "close-earlier,CLOSE_EARLIER"})
    void theProfileSaysThePolicy(String setting, DuplicateLogin policy) throws Exception {
        try (var target = Pair.open(Map.of("duplicate-login", setting, "places", "shared"))) {
            assertThat(target.profile().duplicateLogin()).isEqualTo(policy);
            assertThat(target.profile().places()).isEqualTo(Places.SHARED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "port,7,no setting 'port'",
        "duplicate-login,maybe,cannot be 'maybe'; write allow",
        "places,,cannot be ''; write exclusive",
        "places,SHARED,cannot be 'SHARED'"
    })
    void aWrongSettingIsSaid(String name, String value, String sentence) {
        assertThatThrownBy(() -> Pair.open(Map.of(name, value == null ? "" : value)))
                .isInstanceOfSatisfying(
                        AdapterException.class, e -> assertThat(e.kind()).isEqualTo(AdapterException.Cause.SETTINGS))
                .hasMessageContaining(sentence);
    }
}
