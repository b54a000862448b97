package org.ixntck.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.journal.Journal;
import org.ixntck.reference.ReferenceAdapter;
import org.junit.jupiter.api.Test;

/** Which scenario gets which servers. */
class LabTest {

    private static Target open(org.ixntck.adapter.Adapter adapter) throws AdapterException {
        return adapter.open(new Settings(Map.of(), Path.of("."), line -> {}));
    }

    private static int port(Lab lab, String scenario) throws LabException {
        try (Site site = lab.lease(scenario)) {
            return site.endpoint("A").port();
        }
    }

    @Test
    void shouldGiveTheServersOfOneScenarioToTheNextWhereTheProfileSaysSo() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = new Lab(journal, open(new Attached()))) {
            assertThat(port(lab, "s1")).isEqualTo(port(lab, "s2"));
        }
    }

    @Test
    void shouldGiveFreshServersToEachScenarioWhereTheProfileSaysSo() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = new Lab(journal, open(new ReferenceAdapter()))) {
            assertThat(port(lab, "s1")).isNotEqualTo(port(lab, "s2"));
        }
    }

    @Test
    void shouldNotHandOnServersThatAScenarioHasStopped() throws Exception {
        try (Journal journal = Journal.inMemory();
                Lab lab = new Lab(journal, open(new Attached()))) {
            int stopped;
            try (Site site = lab.lease("s1")) {
                stopped = site.endpoint("A").port();
                site.control("A", Control.STOP);
                site.control("A", Control.START);
            }
            assertThat(port(lab, "s2")).isNotEqualTo(stopped);
        }
    }
}
