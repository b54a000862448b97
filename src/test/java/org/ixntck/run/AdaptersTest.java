package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AdaptersTest {

    @Test
    void aCommaEndsASettingOnlyWhereTheNextOneBegins() {
        assertThat(Adapters.settings("/duplicate-login=refuse,places=shared"))
                .isEqualTo(Map.of("duplicate-login", "refuse", "places", "shared"));
        assertThat(Adapters.settings("/command=run --on 1,2 --at X=1,directory=here"))
                .isEqualTo(Map.of("command", "run --on 1,2 --at X=1", "directory", "here"));
        assertThat(Adapters.settings("/command=run a=1\\,b=2")).isEqualTo(Map.of("command", "run a=1,b=2"));
        assertThat(Adapters.settings("/REPORTS-LATE")).isEqualTo(Map.of("name", "REPORTS-LATE"));
    }

    @Test
    void aSettingThatEndsInAPathIsNoDescription() {
        assertThat(Adapters.label("servers/acme.yaml")).isEqualTo("acme");
        assertThat(Adapters.label("bridge/command=run acme.yaml")).isEqualTo("bridge");
    }

    @Test
    void aJarIsNamedByItsPathAndMayHaveSettings() {
        assertThat(Adapters.label("lib/acme-1.0.jar")).isEqualTo("acme-1.0");
        assertThat(Adapters.label("lib/acme.jar/description=old.jar/acme.yaml")).isEqualTo("acme");
        assertThat(Adapters.label("bridge/command=java -jar x.jar")).isEqualTo("bridge");
        assertThat(Adapters.with("lib/acme.jar", "a=b")).isEqualTo("lib/acme.jar/a=b");
        assertThat(Adapters.with("lib/acme.jar/x=y.jar", "a=b")).isEqualTo("lib/acme.jar/x=y.jar,a=b");
        assertThat(Adapters.with("reference", "a=b")).isEqualTo("reference/a=b");
    }

    @Test
    void secretSettingsAreNotShown() {
        assertThat(Adapters.shown("lib/acme.jar/host=acme,password=two words\\, and more,port=1"))
                .isEqualTo("lib/acme.jar/host=acme,password=***,port=1");
        assertThat(Adapters.shown("bridge/command=acme --db pg://me:hidden@db")).doesNotContain("hidden");
        assertThat(Adapters.shown("reference/places=shared")).isEqualTo("reference/places=shared");
    }
}
