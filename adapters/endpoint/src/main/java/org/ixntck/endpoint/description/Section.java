package org.ixntck.endpoint.description;

import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.AdapterException;

/**
 * A part of a description with keys that are known.
 *
 * @param place where it begins
 * @param name what it is called in sentences
 * @param entries its values by key
 */
record Section(Place place, String name, Map<String, Value> entries) {

    /** The value of a key that has to be there. */
    Value need(String key, String example) throws AdapterException {
        Value value = entries.get(key);
        if (value == null) {
            throw place.wrong("%s needs the key '%s'; write for example %s: %s".formatted(name, key, key, example));
        }
        return value;
    }

    Optional<Value> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }
}
