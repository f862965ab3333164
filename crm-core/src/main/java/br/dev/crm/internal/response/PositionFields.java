package br.dev.crm.internal.response;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.paging.PageRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a position in a list as named texts, and reads it. Immutable. */
final class PositionFields {
    private static final String PAGES = "pages";
    private static final String RECORDS = "records";
    private static final String SKIP = "skip";
    private static final String LAST = "last";
    private static final String CONDITION = "condition";
    private static final String RAW_CONDITION = "raw";
    private static final String TARGET = "target";
    private static final String QUERY = "query.";
    private static final String HEADER = "header.";

    /** That of the client, which a key of any characters can be written in. */
    private final FilterDialect dialect;

    PositionFields(FilterDialect ofClient) {
        this.dialect = ofClient.withEncoding(Encoding.PERCENT);
    }

    /**
     * Adds the texts.
     *
     * @throws InvalidRequestException when the filter of the page cannot be written
     */
    void write(ListPosition position, Map<String, String> fields) {
        fields.put(PAGES, Integer.toString(position.pages()));
        fields.put(RECORDS, Long.toString(position.records()));
        fields.put(SKIP, Long.toString(position.skip()));
        PageHistory.@Nullable Mark last = position.last();
        if (last != null) {
            fields.put(
                    LAST,
                    Long.toHexString(last.content()) + "." + (last.ids() == null ? "" : Long.toHexString(last.ids()))
                            + "." + last.longest());
        }
        PageRequest page = position.page();
        page.filter().ifPresent(filter -> fields.put(filter.isRaw() ? RAW_CONDITION : CONDITION, filter.text(dialect)));
        page.target().ifPresent(target -> fields.put(TARGET, target));
        page.query().forEach((name, value) -> fields.put(QUERY + name, value));
        page.headers().forEach((name, value) -> fields.put(HEADER + name, value));
    }

    /**
     * Returns the position that the texts stand for.
     *
     * @throws InvalidRequestException when they stand for none
     */
    ListPosition read(Map<String, String> fields) {
        PageRequest.Builder page = PageRequest.builder();
        long pages = -1;
        long records = -1;
        long skip = -1;
        PageHistory.@Nullable Mark last = null;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String name = field.getKey();
            String value = field.getValue();
            switch (name) {
                case PAGES -> pages = number(value, Integer.MAX_VALUE);
                case RECORDS -> records = number(value, Long.MAX_VALUE);
                case SKIP -> skip = number(value, Long.MAX_VALUE);
                case LAST -> last = mark(value);
                case CONDITION -> page.filter(Filter.parse(value, dialect));
                case RAW_CONDITION -> page.filter(Filter.raw(value));
                case TARGET -> page.target(value);
                default -> part(name, value, page);
            }
        }
        if (pages < 0 || records < 0 || skip < 0) {
            throw unreadable(null);
        }
        return new ListPosition((int) pages, records, page.build(), skip, last);
    }

    private static void part(String name, String value, PageRequest.Builder page) {
        if (name.startsWith(QUERY)) {
            page.query(name.substring(QUERY.length()), value);
        } else if (name.startsWith(HEADER)) {
            page.header(name.substring(HEADER.length()), value);
        } else {
            throw unreadable(null);
        }
    }

    private static long number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw unreadable(e);
        }
        throw unreadable(null);
    }

    private static PageHistory.Mark mark(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw unreadable(null);
        }
        try {
            return new PageHistory.Mark(
                    Long.parseUnsignedLong(parts[0], 16),
                    parts[1].isEmpty() ? null : Long.parseUnsignedLong(parts[1], 16),
                    (int) number(parts[2], Integer.MAX_VALUE));
        } catch (NumberFormatException e) {
            throw unreadable(e);
        }
    }

    private static InvalidRequestException unreadable(@Nullable NumberFormatException cause) {
        return InvalidRequestException.of(
                "The resume point cannot be read: it is not one that this version has written.", cause);
    }
}
