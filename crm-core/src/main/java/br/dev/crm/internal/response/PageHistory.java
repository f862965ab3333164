package br.dev.crm.internal.response;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes a page that has come before, by what its records are and by their ids, in whatever order they come. It
 * keeps digests of the last {@value #KEPT} pages, and one of an ever later page beyond them, so that pages that come
 * round with any period are noticed in bounded memory. Used by one thread.
 */
final class PageHistory {
    private static final int KEPT = 4_096;
    private static final String ID = "id";

    /** What a page has to do with those before. */
    enum Novelty {
        NEW,
        SAME_AS_LAST,
        SEEN_BEFORE
    }

    /**
     * What a later reading has to know of the last page so that it notices if it comes again.
     *
     * @param content digest of its records
     * @param ids digest of their ids; null when no page had an id in every record
     * @param longest records of the longest page
     */
    record Mark(long content, @Nullable Long ids, int longest) {}

    private final JsonLimits limits;
    private final Digests contents = new Digests();
    private final Digests ids = new Digests();
    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();

    PageHistory(JsonLimits limits) {
        this.limits = limits;
    }

    /** Takes in what an earlier reading of the list knew. */
    void resume(Mark mark) {
        contents.add(mark.content);
        if (mark.ids != null) {
            ids.add(mark.ids);
        }
    }

    /** Returns what is known of the last page, of which there is one. */
    Mark mark(int longest) {
        return new Mark(contents.last, ids.count == 0 ? null : ids.last, longest);
    }

    /** Takes a page in; it has records. */
    Novelty add(List<byte[]> page) {
        long content = page.size();
        long named = page.size();
        boolean allNamed = true;
        for (byte[] record : page) {
            content += digest(record);
            byte @Nullable [] id = allNamed ? idOf(record) : null;
            allNamed = id != null;
            named += id == null ? 0 : digest(id);
        }
        Novelty byContent = contents.add(content);
        Novelty byIds = allNamed ? ids.add(named) : Novelty.NEW;
        if (byContent == Novelty.SAME_AS_LAST || byIds == Novelty.SAME_AS_LAST) {
            return Novelty.SAME_AS_LAST;
        }
        return byContent == Novelty.SEEN_BEFORE ? byContent : byIds;
    }

    private long digest(byte[] bytes) {
        one.reset();
        other.reset();
        one.update(bytes, 0, bytes.length);
        other.update(bytes, 0, bytes.length);
        return mixed(one.getValue() << 32 | other.getValue());
    }

    /**
     * The finalizer of SplitMix64: checksums are linear, so that sums of them would be the same for many pages whose
     * records differ in a number alone.
     */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** Returns the id of a record as JSON; null when it has none that is a text or a number. */
    private byte @Nullable [] idOf(byte[] record) {
        try {
            JsonInput input = JsonInput.of(record, 0, record.length, limits);
            if (input.next() != JsonToken.BEGIN_OBJECT) {
                return null;
            }
            while (input.next() == JsonToken.NAME) {
                if (input.text().equals(ID)) {
                    JsonToken value = input.peek();
                    return value == JsonToken.STRING || value == JsonToken.NUMBER
                            ? input.nextValueAsBytes().readAllBytes()
                            : null;
                }
                input.skipValue();
            }
            return null;
        } catch (IOException e) {
            return null; // whoever reads the record says so
        }
    }

    /** Digests of pages, the last ones and one beyond. */
    private static final class Digests {
        private final Set<Long> recent = new LinkedHashSet<>();
        private long count;
        private long last;

        /** A digest that is replaced ever later: pages that come round meet it, however many they are. */
        private long landmark;

        private long nextLandmark = 1;

        Novelty add(long digest) {
            boolean same = count > 0 && digest == last;
            boolean seen = count > 0 && (digest == landmark || recent.contains(digest));
            count++;
            last = digest;
            if (count >= nextLandmark) {
                landmark = digest;
                nextLandmark *= 2;
            }
            if (recent.add(digest) && recent.size() > KEPT) {
                recent.remove(recent.iterator().next());
            }
            if (same) {
                return Novelty.SAME_AS_LAST;
            }
            return seen ? Novelty.SEEN_BEFORE : Novelty.NEW;
        }
    }
}
