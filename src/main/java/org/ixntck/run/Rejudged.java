package org.ixntck.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.ixntck.figures.Figures;
import org.ixntck.journal.Seal;
import org.ixntck.report.VerdictJson;

/**
 * A recorded run, judged again.
 *
 * @param result what its journal gives
 * @param figures what was measured
 * @param seal what vouches for the journal
 */
public record Rejudged(Result result, Figures figures, Seal seal) {

    /** What verdict.json would say. */
    public JsonNode verdict() {
        return new VerdictJson(result.judgement(), figures, result.exitCode().code(), 0).tree();
    }

    /**
     * Reads the content of a verdict.json.
     *
     * @throws IOException if it is not JSON
     */
    public static JsonNode parse(byte[] verdict) throws IOException {
        return new JsonMapper().readTree(verdict);
    }
}
