package br.dev.crm.document;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.UnicodeText;
import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.SelfBound;
import br.dev.crm.spi.model.DateText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A record of any shape: the fields that the CRM sent, those that no class of yours names included. Custom attributes,
 * unknown fields and a field that is {@code null} rather than absent survive a read and a write through it, whichever
 * codec is used, for none is involved.
 *
 * <p>Immutable and thread-safe; {@code with} and its like return a new document. Fields keep their order when they are
 * written. Of two fields of one name the last one wins, in the place of the first.
 *
 * <h2>Paths</h2>
 *
 * <p>A path is made of names, joined by dots, and of indexes from 0: {@code addresses[0].postalCode}. A name that is
 * empty or has a dot or a bracket is put in quotes and brackets, a quote in it doubled: {@code ['a.b'].c},
 * {@code custom['it''s']}; {@link #pathOf} does it. What stands inside of an absent field, inside of a {@code null} or
 * beyond the end of an array is absent. Every method that takes a path throws {@link InvalidRequestException} when it
 * is not one, and {@link CodecException} when it leads into a text, number or boolean, into an object by an index, or
 * into an array by a name.
 *
 * <h2>Values</h2>
 *
 * <p>A field has three states, told apart by {@link #presence}. The getters return empty for both absent and null, and
 * throw {@link CodecException} for a value of another kind, which names the path and both kinds and never the value.
 * They turn into one another what models do: a text that spells a number is a number, and a number is the text that it
 * is.
 *
 * <p>A number keeps its spelling, so that nothing is lost however large or exact it is. Two documents are therefore
 * equal when they have the same names with the same values in any order, elements of arrays in the same order, and
 * numbers of the same spelling: 1.0 and 1 differ here, and compare as equal by {@link BigDecimal#compareTo}.
 */
public final class Document implements SelfBound {
    /** How a date is written unless a style is given: as the settings of a client are when nobody changes them. */
    static final DateStyle DATES = DateStyle.DAY_MONTH_YEAR;

    static final String TOO_DEEP =
            "More than " + ValueReader.MAX_DEPTH + " objects and lists stand inside each other; is there a cycle?";

    private static final Document EMPTY = new Document(ObjectValue.EMPTY);
    private static final JsonBinding<Document> BINDING = new DocumentBinding();

    private final ObjectValue fields;

    Document(ObjectValue fields) {
        this.fields = fields;
    }

    /** What is known of a place in a document. */
    public enum Presence {
        /** Nothing stands there; a write leaves it out, and an upsert so wipes it. */
        ABSENT,
        /** A {@code null} stands there and is written. */
        NULL,
        /** A value stands there. */
        VALUE
    }

    /** Returns the document without a field. */
    public static Document empty() {
        return EMPTY;
    }

    /**
     * Returns the document of these fields, in the order of the map; the values are those that {@link #with(String,
     * Object)} takes.
     *
     * @throws CodecException when a value has no form in a document; it names the path
     */
    public static Document of(Map<String, ?> fields) {
        return notTooDeep("", DocumentValues.object(fields, "", 1));
    }

    /**
     * Returns the document that the JSON text says.
     *
     * @throws CodecException when it is not strict JSON, holds half of a surrogate pair, goes beyond a default limit,
     *     or is no object
     */
    public static Document parse(String json) {
        if (!UnicodeText.isUnicode(json)) {
            throw DocumentExceptions.unreadable("", "Not a document: the text" + UnicodeText.HALF);
        }
        return parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the document that the JSON text, UTF-8, says; the bytes are not kept.
     *
     * @throws CodecException when it is not strict JSON, goes beyond a default limit, or is no object
     */
    public static Document parse(byte[] json) {
        JsonInput input = JsonInput.of(json);
        try {
            @Nullable Document document = BINDING.read(input);
            if (document == null) {
                throw input.mismatch("an object");
            }
            input.next();
            return document;
        } catch (JsonException e) {
            throw DocumentExceptions.unreadable(e);
        } catch (IOException e) {
            throw new IllegalStateException("Reading bytes from memory failed", e);
        }
    }

    /**
     * Returns what every codec reads and writes a document with, where one stands in a model, list or map; the same
     * instance each time, thread-safe.
     */
    public static JsonBinding<Document> binding() {
        return BINDING;
    }

    /** Returns the path of a field of this name: the name itself, or in quotes and brackets where that is needed. */
    public static String pathOf(String name) {
        return FieldPath.field("", name);
    }

    /** The fields, for the classes of documents. */
    ObjectValue fields() {
        return fields;
    }

    /** Returns the names of the fields in order, those that are null included; cannot be changed. */
    public Set<String> names() {
        return fields.names();
    }

    /** Returns whether there is no field. */
    public boolean isEmpty() {
        return fields.names().isEmpty();
    }

    /** Returns whether nothing, a null or a value stands at the path. */
    public Presence presence(String path) {
        Value value = find(path);
        if (value == null) {
            return Presence.ABSENT;
        }
        return value instanceof Value.Null ? Presence.NULL : Presence.VALUE;
    }

    /**
     * Returns the text at the path, or a number there as it is spelled; empty when it is absent or null.
     *
     * @throws CodecException when something else stands there
     */
    public Optional<String> text(String path) {
        return get(path, DocumentValues::text);
    }

    /**
     * Returns the number at the path, exactly, its scale as it is spelled, or the number that a text there spells;
     * empty when it is absent or null. A negative zero is 0, for this type knows no other.
     *
     * @throws CodecException when something else stands there
     */
    public Optional<BigDecimal> number(String path) {
        return get(path, DocumentValues::number);
    }

    /**
     * Returns the whole number at the path, spelled as 5, 5.0 or 5e0, or the one that a text there spells; empty when
     * it is absent or null.
     *
     * @throws CodecException when something else stands there, or the number has a fraction or does not fit into a long
     */
    public Optional<Long> integer(String path) {
        return get(path, DocumentValues::integer);
    }

    /**
     * Returns the boolean at the path; empty when it is absent or null.
     *
     * @throws CodecException when something else stands there
     */
    public Optional<Boolean> bool(String path) {
        return get(path, DocumentValues::bool);
    }

    /**
     * Returns the UUID that the text of 36 characters at the path spells; empty when it is absent or null.
     *
     * @throws CodecException when something else stands there
     */
    public Optional<UUID> uuid(String path) {
        return get(path, (value, at) -> DocumentValues.spelled(UUID.class, value, at));
    }

    /**
     * Returns the date that the text at the path spells: {@code 15/02/1970}, {@code 1970-02-15}, or the date part of an
     * ISO 8601 date and time, in the offset in which it is written; empty when it is absent or null.
     *
     * @throws CodecException when something else stands there
     */
    public Optional<LocalDate> date(String path) {
        return get(path, (value, at) -> DocumentValues.spelled(LocalDate.class, value, at));
    }

    /**
     * Returns the moment that the text at the path spells: ISO 8601 with an offset; empty when it is absent or null.
     *
     * @throws CodecException when something else stands there
     */
    public Optional<OffsetDateTime> dateTime(String path) {
        return get(path, (value, at) -> DocumentValues.spelled(OffsetDateTime.class, value, at));
    }

    /**
     * Returns the object at the path, such as a reference; empty when it is absent or null.
     *
     * @throws CodecException when something else stands there
     */
    public Optional<Document> document(String path) {
        return get(path, DocumentValues::document);
    }

    /**
     * Returns the objects of the array at the path, such as addresses; empty when it is absent or null, an empty list
     * when the array has no element.
     *
     * @throws CodecException when something else stands there, or the array holds anything but objects
     */
    public Optional<List<Document>> documents(String path) {
        return get(path, DocumentValues::documents);
    }

    /**
     * Returns the elements of the array at the path: {@code String}, {@link BigDecimal}, {@code Boolean},
     * {@code Document}, a list of these, or null; the list cannot be changed. Empty when it is absent or null.
     *
     * @throws CodecException when something else stands there
     */
    public Optional<List<@Nullable Object>> list(String path) {
        return get(path, (value, at) -> DocumentValues.toJava(DocumentValues.array(value, at)));
    }

    private <T> Optional<T> get(String path, BiFunction<Value, String, T> as) {
        Value value = find(path);
        return value == null || value instanceof Value.Null ? Optional.empty() : Optional.of(as.apply(value, path));
    }

    private @Nullable Value find(String path) {
        return FieldPath.isName(path) ? fields.get(path) : FieldPath.of(path).find(fields);
    }

    /**
     * Returns this document with the value at the path. Objects that are absent or null on the way are made; elements
     * of arrays have to be there, so to add one, set the whole array.
     *
     * <p>A value is a {@code String}, a number of any type of Java, a {@code Boolean}, a {@link UUID}, a date or time,
     * an enum, a CPF or CNPJ, a document, a map with texts as keys, a collection of these, or null, which is written as
     * null. A {@link LocalDate} is written as {@code 15/02/1970}, whatever the client's settings; {@link #with(String,
     * LocalDate, DateStyle)} takes the other style. Times are written in ISO 8601.
     *
     * @throws CodecException when the value has no form in a document, or what stands on the way is no object or has no
     *     such element
     */
    public Document with(String path, @Nullable Object value) {
        return set(path, DocumentValues.of(value, path));
    }

    /**
     * Returns this document with a date in the given style at the path.
     *
     * @throws CodecException when the year does not fit the style, or what stands on the way is no object or has no
     *     such element
     */
    public Document with(String path, LocalDate date, DateStyle style) {
        if (style == DATES) {
            return with(path, date);
        }
        try {
            return with(path, DateText.format(date, style));
        } catch (DateTimeException e) {
            throw DocumentExceptions.unwritable(path, "The value at " + path + " cannot be written as a date");
        }
    }

    /**
     * Returns this document with a null at the path, which is written; see {@link #with(String, Object)}.
     *
     * @throws CodecException when what stands on the way is no object or has no such element
     */
    public Document withNull(String path) {
        return set(path, Value.Null.NULL);
    }

    /** Returns this document without what stands at the path; elements of an array behind it move up. */
    public Document without(String path) {
        return new Document(FieldPath.of(path).remove(fields));
    }

    private Document set(String path, Value value) {
        return notTooDeep(path, FieldPath.of(path).set(fields, value));
    }

    private static Document notTooDeep(String path, ObjectValue fields) {
        if (fields.depth() > ValueReader.MAX_DEPTH) {
            throw DocumentExceptions.unwritable(path, TOO_DEEP);
        }
        return new Document(fields);
    }

    /**
     * Returns this document with the fields of a change laid over it, such as what an ERP knows over what the CRM sent.
     * Read, overlay, upsert is the way to change some fields with an action that replaces all.
     *
     * <p>A field that is absent in the change is kept, and one that is null there becomes null; {@link #without} takes
     * a field away. An object is laid over the object that it meets, so that a change to a postal code leaves the
     * street as it is. When both have an {@code id} and not the same one they are two things, such as two price lists,
     * and a mix of them would be neither: then the new one takes the place of the old one. Ids are the same when their
     * texts are: {@code 1} and {@code "1"}, but not {@code 1.0}. A list takes the place of the old one, too, for
     * nothing says which of its elements belongs to which.
     */
    public Document overlay(Document change) {
        return new Document(Overlay.of(fields, change.fields));
    }

    /**
     * Returns what has to be done to this document to make it equal to the other one, in the order of the fields; empty
     * when they are equal, and so in spite of fields in another order. Objects are compared field by field, arrays of
     * the same length element by element; arrays of other lengths are one difference.
     */
    public List<DocumentDifference> diff(Document other) {
        return DocumentComparison.of(fields, other.fields);
    }

    /**
     * Returns this document after the differences. {@code a.apply(a.diff(b))} is equal to {@code b}; another document
     * has the values set, added and taken away at the same paths.
     *
     * @throws CodecException when what stands on the way is no object or has no such element
     */
    public Document apply(List<DocumentDifference> differences) {
        Document result = this;
        for (DocumentDifference difference : differences) {
            Value after = difference.valueAfter();
            result = after == null ? result.without(difference.path()) : result.set(difference.path(), after);
        }
        return result;
    }

    /**
     * Returns the document as JSON, without white space.
     *
     * @throws CodecException when it holds a number beyond the default limits, which only an input with wider limits
     *     lets in
     */
    public String toJson() {
        JsonOutput out = new JsonOutput();
        try {
            fields.write(out);
            return new String(out.toByteArray(), StandardCharsets.UTF_8);
        } catch (JsonException e) {
            throw DocumentExceptions.unwritable(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document document && fields.equals(document.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Returns the names of the fields and no value, for it may be personal data. */
    @Override
    public String toString() {
        return "Document" + fields;
    }
}
