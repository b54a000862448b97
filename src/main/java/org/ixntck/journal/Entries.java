package org.ixntck.journal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Entries in the order of the journal, as a list that shares what it has in common with the list that it was made from: adding some costs what is
 * new. Immutable; safe for any thread.
 */
final class Entries extends AbstractList<Entry> implements RandomAccess {

    private static final int BITS = 8;
    private static final int CHUNK = 1 << BITS;

    /** No entries. */
    static final Entries NONE = new Entries(new Entry[0][], 0);

    private final Entry[][] chunks;
    private final int size;

    private Entries(Entry[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    /** These entries. */
    static Entries of(List<Entry> entries) {
        return entries instanceof Entries all ? all : NONE.plus(entries);
    }

    /** With these after the last one. */
    Entries plus(List<Entry> more) {
        if (more.isEmpty()) {
            return this;
        }
        int whole = size + more.size();
        Entry[][] all = Arrays.copyOf(chunks, (whole + CHUNK - 1) >>> BITS);
        int first = size >>> BITS;
        for (int chunk = first; chunk < all.length; chunk++) {
            Entry[] before = chunk == first && chunk < chunks.length ? chunks[chunk] : new Entry[0];
            all[chunk] = Arrays.copyOf(before, Math.min(CHUNK, whole - (chunk << BITS)));
        }
        int at = size;
        for (Entry entry : more) {
            all[at >>> BITS][at & CHUNK - 1] = entry;
            at++;
        }
        return new Entries(all, whole);
    }

    /** With one more at its place, which is near the end. */
    Entries with(Entry entry) {
        int at = size;
        while (at > 0 && get(at - 1).seq() > entry.seq()) {
            at--;
        }
        List<Entry> after = List.copyOf(subList(at, size));
        return first(at).plus(List.of(entry)).plus(after);
    }

    private Entries first(int count) {
        Entry[][] kept = Arrays.copyOf(chunks, (count + CHUNK - 1) >>> BITS);
        int last = count & CHUNK - 1;
        if (last > 0) {
            kept[kept.length - 1] = Arrays.copyOf(kept[kept.length - 1], last);
        }
        return new Entries(kept, count);
    }

    @Override
    public Entry get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return chunks[index >>> BITS][index & CHUNK - 1];
    }

    @Override
    public int size() {
        return size;
    }
}
