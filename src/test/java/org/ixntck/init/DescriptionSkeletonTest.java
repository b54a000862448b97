package org.ixntck.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Target;
import org.ixntck.run.Adapters;
import org.ixntck.run.RunException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description that is written, as the endpoint adapter takes it. */
class DescriptionSkeletonTest {

    private static final Pattern OPTIONAL = Pattern.compile("(?m)^(\\s*)#(?=[a-z])");

    @TempDir
    private Path folder;

    private Path file;
    private String text;

    @BeforeEach
    void write() throws Exception {
        file = Skeleton.DESCRIPTION
                .write(folder.resolve("acme"), "1", Commands.here())
                .get(0);
        text = Files.readString(file);
        assertThat(Files.createFile(folder.resolve("acme")).toFile().setExecutable(true))
                .isTrue();
    }

    private Profile profile() throws Exception {
        try (Target target = Adapters.open(file.toString(), folder)) {
            return target.profile();
        }
    }

    @Test
    void shouldBeADescriptionAsItStands() throws Exception {
        Profile profile = profile();

        assertThat(profile.name()).isEqualTo("acme");
        assertThat(profile.servers()).containsExactly("A", "B");
        assertThat(profile.controls()).isNotEmpty();
        assertThat(text.lines().filter(line -> line.matches("\\s*[^#\\s].*")).count())
                .isBetween(13L, 16L);
    }

    @Test
    void shouldShowTheDefaultOfEachOptionalKey() throws Exception {
        Profile asWritten = profile();
        String more = OPTIONAL.matcher(text).replaceAll("$1");
        Files.writeString(file, more.replaceAll("(?m)^(version|tls|features):.*", ""));

        assertThat(profile()).isEqualTo(asWritten);
    }

    @Test
    void shouldAskForTheFilesOfTlsOnlyWhereItIsWanted() throws Exception {
        Files.writeString(file, OPTIONAL.matcher(text).replaceAll("$1"));

        assertThatThrownBy(this::profile).isInstanceOf(RunException.class).hasMessageContaining(".pem is not there");
    }

    @Test
    void shouldShowEachKeyOfTheFormat() {
        assertThat(OPTIONAL.matcher(text).replaceAll("$1"))
                .contains("adapter:", "name:", "version:", "servers:", "- name:", "address:", "start:", "environment:")
                .contains("directory:", "stop:", "orderly:", "kill:", "freeze:", "thaw:", "deployments:", "tls:")
                .contains("trust:", "certificate:", "key:", "server-name:", "clients:", "agent-application:")
                .contains("reporting-engine:", "invalid:", "agents:", "tenant:", "id:", "place:", "media:", "count:")
                .contains("features:", "[keep-alive, sequence-numbers, media]", "duplicate-login:", "places:")
                .contains("budgets:", "answer:", "report:", "registration-timeout:", "restart:");
    }
}
