package br.dev.crm.error;

import br.dev.crm.internal.validation.UnicodeText;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a list that broke off is taken up again by a new request for it: {@link IncompleteListException#resumePoint()}
 * gives it, {@code CrmRequest.Builder.resumeAt} and {@code CrmResource.withResumePoint} take it. Immutable; compared by
 * value; it can be serialized.
 *
 * <p>Its {@link #toString() text} is one line of visible ASCII without spaces that survives a restart:
 * {@link #parse(String)} makes an equal point of it. It says of which resource the list was, the fields of its filter,
 * its paging, which page comes next, and how many records of that page had come. It holds no value of a record but what
 * the next page is asked for by: with {@code Paging.after} the key of the last record, with {@code Paging.cursor} and
 * {@code Paging.links} the cursor or link as the CRM sent it. Keep the text where records may be kept; messages of
 * exceptions do not show it.
 *
 * <p>A point fits the resource, the fields of the filter and the paging that it was made with, and is refused by
 * others. The values of the filter and parameters of the request are not in it: they have to be those of the list that
 * broke off.
 */
public final class ResumePoint implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The form of the text; a later version of the library may write another one, and reads this one. */
    private static final String PREFIX = "crm-resume-1?";

    private final String text;

    private ResumePoint(String text) {
        this.text = text;
    }

    /**
     * Returns the point that consists of these fields, in this order; the library gives them their meaning.
     *
     * @throws InvalidRequestException when one of them holds half of a surrogate pair
     */
    public static ResumePoint of(Map<String, String> fields) {
        String content = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", PREFIX, ""));
        return new ResumePoint(content + "#" + checksum(content));
    }

    /**
     * Returns the point that a text stands for.
     *
     * @param text what {@link #toString()} has returned; white space around it is dropped
     * @throws InvalidRequestException when it is null or anything else, such as a text that was cut or altered
     */
    public static ResumePoint parse(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        int end = stripped.lastIndexOf('#');
        if (!stripped.startsWith(PREFIX) || end < 0) {
            throw InvalidRequestException.of("The text of a resume point begins with " + PREFIX + " and ends with #"
                    + " and eight digits; this one was cut, or is something else.");
        }
        if (!stripped.substring(end + 1).equals(checksum(stripped.substring(0, end)))) {
            throw InvalidRequestException.of("The text of the resume point was cut or altered: its last eight digits,"
                    + " a checksum, do not fit the rest.");
        }
        ResumePoint point = new ResumePoint(stripped);
        if (!of(point.fields()).equals(point)) {
            throw InvalidRequestException.of("The text of the resume point is not one that this library has written.");
        }
        return point;
    }

    /** Returns what the point consists of, in order; unmodifiable. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field :
                text.substring(PREFIX.length(), text.lastIndexOf('#')).split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    private static String encoded(String part) {
        if (!UnicodeText.isUnicode(part)) {
            throw InvalidRequestException.of("A field of a resume point" + UnicodeText.HALF);
        }
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // so that it is not written the same again
        }
    }

    private static String checksum(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResumePoint point && text.equals(point.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text that {@link #parse} reads. It may hold the key of a record, or a cursor. */
    @Override
    public String toString() {
        return text;
    }
}
