package org.ixntck.journal;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The members of one JSON object while they are read, in their order; of two with the same name the later value counts. Reused, so that reading
 * leaves nothing behind. Used by one thread.
 */
final class ReadObject extends AbstractMap<String, Object> {

    /** More members are not searched one by one. */
    private static final int FEW = 16;

    private static final int SHORT = 32;

    private final List<String> names = new ArrayList<>(FEW);
    private final List<Object> values = new ArrayList<>(FEW);
    private final Map<String, Object> many = new LinkedHashMap<>();

    @Override
    public void clear() {
        names.clear();
        values.clear();
        many.clear();
    }

    @Override
    public Object put(String name, Object value) {
        if (!many.isEmpty()) {
            return many.put(name, value);
        }
        int at = names.indexOf(name);
        if (at >= 0) {
            return values.set(at, value);
        }
        names.add(name);
        values.add(value);
        if (names.size() > FEW) {
            forEach(many::put);
        }
        return null;
    }

    /** Whether it has few members, which are short, so that many like it can be kept. */
    boolean isSmall() {
        if (!many.isEmpty()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(i);
            boolean small = value instanceof String text
                    ? text.length() <= SHORT
                    : value instanceof Long || value instanceof Boolean;
            if (!small || names.get(i).length() > SHORT) {
                return false;
            }
        }
        return true;
    }

    /** The same for the same members in the same order. */
    int contentHash() {
        return 31 * names.hashCode() + values.hashCode();
    }

    /** Whether these are its members, in this order. */
    boolean has(List<String> otherNames, List<Object> otherValues) {
        return names.equals(otherNames) && values.equals(otherValues);
    }

    List<String> names() {
        return new ArrayList<>(names);
    }

    /** In the order of the names. */
    @Override
    public List<Object> values() {
        return new ArrayList<>(values);
    }

    @Override
    public int size() {
        return many.isEmpty() ? names.size() : many.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> each) {
        if (!many.isEmpty()) {
            many.forEach(each);
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            each.accept(names.get(i), values.get(i));
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Map<String, Object> all = new LinkedHashMap<>();
        forEach(all::put);
        return all.entrySet();
    }
}
