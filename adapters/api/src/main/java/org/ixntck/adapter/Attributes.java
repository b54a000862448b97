package org.ixntck.adapter;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The few attributes of a message, in their order: names and values in one array, since a run keeps some hundred thousand messages in memory. Up to
 * {@link #SEARCHED_MAX} are searched one by one. Immutable.
 */
final class Attributes extends AbstractMap<String, Object> {

    /** A message with more attributes than these needs a table. */
    static final int SEARCHED_MAX = 16;

    private final Object[] content;

    private Attributes(Map<String, Object> attributes) {
        content = new Object[2 * attributes.size()];
        // Without an object for each attribute, as entries would be.
        attributes.forEach(new BiConsumer<>() {
            private int at;

            @Override
            public void accept(String name, Object value) {
                content[at++] = name;
                content[at++] = value;
            }
        });
    }

    /** A copy of so few attributes. */
    static Map<String, Object> copyOf(Map<String, Object> attributes) {
        return attributes instanceof Attributes ? attributes : new Attributes(attributes);
    }

    private int indexOf(Object name) {
        for (int i = 0; i < content.length; i += 2) {
            if (Objects.equals(content[i], name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Object get(Object name) {
        int at = indexOf(name);
        return at < 0 ? null : content[at + 1];
    }

    @Override
    public boolean containsKey(Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public int size() {
        return content.length / 2;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return Attributes.this.size();
            }
        };
    }

    private Iterator<Map.Entry<String, Object>> entries() {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < content.length;
            }

            @Override
            public Map.Entry<String, Object> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                at += 2;
                return new SimpleImmutableEntry<>((String) content[at - 2], content[at - 1]);
            }
        };
    }
}
