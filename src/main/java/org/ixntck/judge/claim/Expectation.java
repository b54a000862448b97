package org.ixntck.judge.claim;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;

/**
 * What a Then step asks: the requirements that it judges, and the claim by which.
 *
 * @param requirements ids of the catalogue; only a vendor's own step may cite none
 * @param claim what has to be true
 */
public record Expectation(List<String> requirements, Claim claim) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    public Expectation {
        requirements = List.copyOf(requirements);
    }

    /** As the journal keeps it. */
    public Event.Expected event() {
        return new Event.Expected(requirements, MAPPER.convertValue(claim, DATA));
    }

    /** The claim's kind, as the journal names it. */
    public String kind() {
        return (String) event().claim().get("kind");
    }

    /** As the journal has kept it. */
    public static Expectation of(Event.Expected event) {
        return new Expectation(event.requirements(), MAPPER.convertValue(event.claim(), Claim.class));
    }

    /** What is found when it is ruled upon. */
    public Finding finding(Ruling ruling, String sentence, String site, String scenario) {
        return new Finding(
                requirements,
                ruling.verdict(),
                ruling.verdict() == Verdict.OBSERVED ? ruling.saw() : sentence,
                site,
                scenario,
                ruling.evidence(),
                false);
    }

    /** The error sentence: id, expected, seen, what to look at. */
    public String sentence(Catalogue catalogue, Scene scene, Ruling ruling) {
        String expected = claim.expected(scene);
        return requirements.isEmpty()
                ? Sentence.of(expected, ruling.saw())
                : Sentence.of(catalogue.get(requirements.get(0)), requirements, expected, ruling.saw());
    }
}
