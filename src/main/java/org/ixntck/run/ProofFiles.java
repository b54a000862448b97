package org.ixntck.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Excerpt;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.SequenceDiagram;
import org.ixntck.walk.Coverage;
import org.ixntck.walk.Proof;
import org.ixntck.walk.Walk;
import org.ixntck.walk.WalkFeature;
import org.ixntck.walk.WalkFile;

/** Writes the findings of a run of walks: a folder for each requirement that was proven to be broken, and a summary. */
public final class ProofFiles {

    private static final String FINDINGS = "findings";
    private static final String WALK = "walk.ndjson";

    private final Path folder;
    private final Catalogue catalogue;

    ProofFiles(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
    }

    /** The folder of a requirement within the run's folder. */
    public static Path of(Path run, String requirement) {
        return run.resolve(FINDINGS).resolve(requirement);
    }

    /** The file with the walk that breaks the requirement. */
    public static Path walk(Path run, String requirement) {
        return of(run, requirement).resolve(WALK);
    }

    void write(Proof proof) throws IOException {
        Path here = Files.createDirectories(of(folder, proof.requirement()));
        Files.writeString(here.resolve(WALK), WalkFile.text(proof.shrunk()));
        Files.writeString(here.resolve("walk.feature"), WalkFeature.text(proof.shrunk(), tags(proof)));
        Files.writeString(
                here.resolve("first-walk.ndjson"), WalkFile.text(proof.found().walk()));
        if (proof.togetherRepeated() > 0) {
            int number = 1;
            for (Walk other : proof.found().met()) {
                Files.writeString(here.resolve("overlapping-walk-%d.ndjson".formatted(number++)), WalkFile.text(other));
            }
        }
        Path journal = here.resolve(RunFolder.JOURNAL);
        Files.deleteIfExists(journal);
        Excerpt.of(List.of(proof.best().entries()))
                .endedBy(new Event.RunEnded(Event.RunEnded.How.FINISHED, ""))
                .write(journal);
    }

    /** Only a requirement that does not repeat another one can be cited. */
    private List<String> tags(Proof proof) {
        List<String> tags = new ArrayList<>(new TreeSet<>(proof.requirements()));
        tags.removeIf(id -> !catalogue.get(id).sameAs().isEmpty());
        return tags;
    }

    /** Draws the diagram of the best record of each requirement. */
    void draw(Judgement judgement, History history, List<Proof> proofs) throws IOException {
        SequenceDiagram diagram = new SequenceDiagram(history);
        for (Proof proof : proofs) {
            String scenario = proof.best().entries().stream()
                    .map(Entry::scenario)
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .orElse("");
            for (OfScenario drawn : judgement.scenarios()) {
                if (drawn.key().equals(scenario)) {
                    Files.writeString(of(folder, proof.requirement()).resolve("diagram.svg"), diagram.svg(drawn));
                }
            }
        }
    }

    /** WalkCounts, coverage and findings, for programs. */
    void summary(long seed, WalkCounts counts, Coverage coverage, List<Proof> proofs) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("schema", 1);
        all.put("seed", seed);
        all.put("walks", counts.walks());
        all.put("steps", counts.steps());
        all.put("answered", counts.answered());
        all.put("failing", counts.failing());
        all.put("inconclusive", counts.undecided());
        all.put("undecided", new TreeMap<>(counts.open()));
        all.put("broken", counts.broken());
        all.put("failed", new TreeMap<>(counts.failed()));
        all.put("kept", new TreeSet<>(counts.kept()));
        all.put("cells", coverage.rows());
        all.put("visited", coverage.seen());
        all.put("missing", coverage.missing());
        all.put("findings", proofs.stream().map(ProofFiles::summary).toList());
        ObjectMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.write(folder.resolve("walks.json"), mapper.writeValueAsBytes(all));
    }

    private static Map<String, Object> summary(Proof proof) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("requirement", proof.requirement());
        one.put("requirements", proof.requirements());
        one.put("sentence", proof.finding().sentence());
        one.put("walk", proof.found().walk().number());
        one.put("steps", proof.found().walk().length());
        one.put("failed", proof.failed());
        one.put("repeated", proof.repeated());
        one.put("togetherFailed", proof.togetherFailed());
        one.put("togetherRepeated", proof.togetherRepeated());
        one.put("shrunkSteps", proof.shrunk().length());
        one.put("shrunkFailed", proof.shrunkFailed());
        one.put("shrunkPlayed", proof.shrunkPlayed());
        return one;
    }
}
