package org.ixntck.endpoint.description;

import org.ixntck.adapter.AdapterException;

/**
 * Where something stands in a description.
 *
 * @param file as the person typed it
 * @param line from 1
 */
public record Place(String file, int line) {

    /** What is wrong there, as one sentence. */
    public AdapterException wrong(String sentence) {
        return new AdapterException(AdapterException.Cause.SETTINGS, "%s: %s".formatted(this, sentence));
    }

    @Override
    public String toString() {
        return "%s line %d".formatted(file, line);
    }
}
