package org.ixntck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.Map;
import java.util.ServiceLoader;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Profile.Feature;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Target;
import org.junit.jupiter.api.Test;

class ReferenceAdapterTest {

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(Adapter.class)).extracting(Adapter::name).contains("reference");
    }

    @Test
    void describesItself() throws Exception {
        try (Target target = Pair.open(Map.of())) {
            assertThat(target.wire().name()).isEqualTo("ixn-json 1");
            assertThat(target.profile().servers()).containsExactly("A", "B");
            assertThat(target.profile().features()).containsExactlyInAnyOrder(Feature.values());
            assertThat(target.deploy().servers()).extracting(Server::name).containsExactly("A", "B");
            assertThat(target.profile()).isEqualTo(target.profile());
        }
    }

    @Test
    void closingTwiceIsAllowedAndThenNothingIsDeployed() throws Exception {
        Target target = Pair.open(Map.of());
        Server a = target.deploy().servers().get(0);
        target.close();
        target.close();
        assertThatThrownBy(() -> new Peer(a)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(target::deploy).isInstanceOf(AdapterException.class);
    }
}
