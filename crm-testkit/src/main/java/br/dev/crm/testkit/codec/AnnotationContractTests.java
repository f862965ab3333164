package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.AnnotatedModels.Annotated;
import br.dev.crm.testkit.model.AnnotatedModels.AnnotatedBean;
import br.dev.crm.testkit.model.AnnotatedModels.EmptyName;
import br.dev.crm.testkit.model.AnnotatedModels.Grade;
import br.dev.crm.testkit.model.AnnotatedModels.IgnoredAndNamed;
import br.dev.crm.testkit.model.AnnotatedModels.NamedUnknown;
import br.dev.crm.testkit.model.AnnotatedModels.PrimitiveNull;
import br.dev.crm.testkit.model.AnnotatedModels.TextAsText;
import br.dev.crm.testkit.model.AnnotatedModels.TwoConstantsOfOneName;
import br.dev.crm.testkit.model.AnnotatedModels.TwoOfOneName;
import br.dev.crm.testkit.model.AnnotatedModels.TwoUnknown;
import br.dev.crm.testkit.model.AnnotatedModels.UnknownMember;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The annotations of {@code br.dev.crm.json}. */
public abstract class AnnotationContractTests extends CodecContractTests {
    private static final Annotated EMPTY = new Annotated(null, null, null, 0, 0, null, null, null, null);

    protected AnnotationContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C80 A member has the name that JsonName gives it, with dots, accents and blanks, and no other.")
    void aMemberHasTheNameThatItWasGiven() throws IOException {
        String json =
                "{\"custom.segment\":\"A\",\"endereço comercial\":{\"custom.segment\":\"B\",\"points\":\"0\",\"phone\":null,"
                        + "\"fax\":null},\"points\":\"0\",\"phone\":null,\"fax\":3}";
        Annotated inner = new Annotated("B", null, null, 0, 0, null, null, null, null);
        Annotated model = new Annotated("A", inner, null, 0, 0, null, null, 3, null);

        assertEquals(json, write(model));
        assertEquals(model, read(json, Annotated.class));
        assertEquals(EMPTY, read("{\"segment\":\"A\",\"address\":{},\"faxNumber\":3}", Annotated.class));
        assertEquals("B", read("{\"custom.segment\":\"A\",\"custom.segment\":\"B\"}", AnnotatedBean.class).segment);
        readFailure("$.fax", "{\"fax\":\"x\"}", Annotated.class);
    }

    @Test
    @DisplayName(
            "C81 A member with JsonIgnored is neither written nor read; a field keeps its initial value, a component"
                    + " is null or zero.")
    void anIgnoredMemberIsNeitherWrittenNorRead() throws IOException {
        Annotated model = new Annotated(null, null, "s3cret", 7, 0, null, null, null, null);
        AnnotatedBean bean = new AnnotatedBean();
        bean.secret = "s3cret";

        assertEquals("{\"points\":\"0\",\"phone\":null,\"fax\":null}", write(model));
        assertEquals("{\"phone\":null}", write(bean));
        assertEquals(EMPTY, read("{\"secret\":\"s3cret\",\"count\":7}", Annotated.class));
        assertEquals("initial", read("{\"secret\":{\"a\":1}}", AnnotatedBean.class).secret);
    }

    @Test
    @DisplayName(
            "C82 A number with JsonAsText is written as a text, and read from one or as a number; what is none is an"
                    + " error with its path that does not say the text.")
    void aNumberMayBeAText() throws IOException {
        Annotated model = new Annotated(null, null, null, 0, 12, new BigDecimal("10.50"), null, null, null);
        String json = "{\"points\":\"12\",\"price\":\"10.50\",\"phone\":null,\"fax\":null}";

        assertEquals(json, write(model));
        assertEquals(model, read(json, Annotated.class));
        assertEquals(model, read("{\"points\":12,\"price\":10.50}", Annotated.class));
        assertEquals(1e3, read("{\"rate\":\"1e3\"}", AnnotatedBean.class).rate);
        assertNull(read("{\"price\":null}", Annotated.class).price());
        for (String wrong :
                List.of("s3cret", "", " 1", "1 ", "1 2", "01", "0x1", "1,5", "NaN", "true", "[1]", "null", "\\u0661")) {
            JsonException failure = readFailure("$.points", "{\"points\":\"" + wrong + "\"}", Annotated.class);
            assertFalse(String.valueOf(failure.getMessage()).contains("s3cret"), failure::getMessage);
        }
        readFailure("$.points", "{\"points\":\"1.5\"}", Annotated.class);
        readFailure("$.points", "{\"points\":null}", Annotated.class);
        readFailure("$.price", "{\"price\":true}", Annotated.class);
    }

    @Test
    @DisplayName("C83 A member with JsonWriteNull is written when it is null; others are not.")
    void aNullIsWrittenWhereThatIsAskedFor() throws IOException {
        assertEquals("{\"points\":\"0\",\"phone\":null,\"fax\":null}", write(EMPTY));
        assertEquals(
                "[{\"phone\":null}]",
                write(List.of(new AnnotatedBean()), new TypeReference<List<AnnotatedBean>>() {}.type()));
        assertEquals(EMPTY, read("{\"phone\":null,\"fax\":null}", Annotated.class));
    }

    @Test
    @DisplayName("C84 A constant has the name that JsonName gives it; an unknown text is the constant with JsonUnknown,"
            + " which is not written unless it has a name.")
    void aConstantHasTheNameThatItWasGiven() throws IOException {
        AnnotatedBean bean = new AnnotatedBean();
        bean.grades = List.of(Grade.A, Grade.B);

        assertEquals("{\"phone\":null,\"grades\":[\"nível A\",\"B\"]}", write(bean));
        assertEquals(
                List.of(Grade.A, Grade.B, Grade.OTHER, Grade.OTHER),
                read("{\"grades\":[\"nível A\",\"B\",\"A\",\"x\"]}", AnnotatedBean.class).grades);
        assertEquals(Grade.OTHER, read("{\"grade\":\"OTHER\"}", Annotated.class).grade());
        readFailure("$.grade", "{\"grade\":1}", Annotated.class);
        bean.grades = List.of(Grade.B, Grade.OTHER);
        assertMessage(writeFailure("$.grades[1]", bean, AnnotatedBean.class), "OTHER", "@JsonName");
        assertEquals("\"outro\"", write(NamedUnknown.OTHER));
        assertEquals(NamedUnknown.OTHER, read("\"x\"", NamedUnknown.class));
    }

    /** A type, and what its refusal says. */
    private record Refused(Class<?> type, String member, String reason) {}

    @Test
    @DisplayName(
            "C85 Annotations that contradict each other or have no effect are refused when the type is bound, with the"
                    + " member and what to do.")
    void contradictionsAreRefused() throws InterruptedException {
        EachCase.of(
                List.of(
                        new Refused(TwoOfOneName.class, "TwoOfOneName", "the name b"),
                        new Refused(EmptyName.class, "EmptyName.a", "empty"),
                        new Refused(IgnoredAndNamed.class, "IgnoredAndNamed.a", "remove it, or them"),
                        new Refused(TextAsText.class, "TextAsText.a", "for numbers"),
                        new Refused(PrimitiveNull.class, "PrimitiveNull.a", "never null"),
                        new Refused(UnknownMember.class, "UnknownMember.a", "for constants"),
                        new Refused(TwoUnknown.class, "TwoUnknown", "remove one"),
                        new Refused(TwoConstantsOfOneName.class, "TwoConstantsOfOneName", "another @JsonName")),
                refused -> assertMessage(refusal(refused.type()), refused.member(), refused.reason()));
    }
}
