package org.ixntck.endpoint.description;

import java.util.Map;

/**
 * A text with placeholders such as {@code {port}}, all of which are known.
 *
 * @param text as it is written
 */
public record Template(String text) {

    /** Whether it needs that value. */
    public boolean uses(String placeholder) {
        return text.contains("{" + placeholder + "}");
    }

    /** The text with these values put in. */
    public String fill(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
