package br.dev.crm.testkit;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.codec.AnnotationContractTests;
import br.dev.crm.testkit.codec.BadInputContractTests;
import br.dev.crm.testkit.codec.CollectionContractTests;
import br.dev.crm.testkit.codec.DocumentContractTests;
import br.dev.crm.testkit.codec.LenientContractTests;
import br.dev.crm.testkit.codec.LifecycleContractTests;
import br.dev.crm.testkit.codec.LimitContractTests;
import br.dev.crm.testkit.codec.NumberContractTests;
import br.dev.crm.testkit.codec.ReadingContractTests;
import br.dev.crm.testkit.codec.RefusalContractTests;
import br.dev.crm.testkit.codec.TaxIdContractTests;
import br.dev.crm.testkit.codec.TextContractTests;
import br.dev.crm.testkit.codec.WritingContractTests;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every codec promises, as tests. Extend this class, return the provider, and run it as any JUnit test.
 *
 * <p>Each test is one line of the documentation of {@link br.dev.crm.spi.json}, with its number. The classes that are
 * bound are those of {@link br.dev.crm.testkit.model}.
 */
@ExtendWith(ContractRun.class)
public abstract class JsonCodecContract implements Contract {

    /** Makes the suite; for subclasses. */
    protected JsonCodecContract() {}

    /** Returns the provider of the codec that is tested. */
    protected abstract JsonCodecProvider provider();

    /** {@inheritDoc} */
    @Override
    public String subject() {
        return "codec " + provider().name();
    }

    /** {@inheritDoc} */
    @Override
    public Map<String, String> notHeld() {
        return Map.of();
    }

    @Nested
    @DisplayName("Models that are read")
    class Reading extends ReadingContractTests {
        Reading() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Numbers, booleans and characters")
    class Numbers extends NumberContractTests {
        Numbers() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Texts, enums and dates")
    class Texts extends TextContractTests {
        Texts() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Collections, maps and values without a type")
    class Collections extends CollectionContractTests {
        Collections() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("The limits of numbers and dates")
    class Limits extends LimitContractTests {
        Limits() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Lenient reading")
    class Leniency extends LenientContractTests {
        Leniency() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("CPFs and CNPJs")
    class TaxIds extends TaxIdContractTests {
        TaxIds() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Annotations of br.dev.crm.json")
    class Annotations extends AnnotationContractTests {
        Annotations() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Documents inside of models")
    class Documents extends DocumentContractTests {
        Documents() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Models that are written")
    class Writing extends WritingContractTests {
        Writing() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Models that are refused")
    class Refusing extends RefusalContractTests {
        Refusing() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Bad input")
    class BadInput extends BadInputContractTests {
        BadInput() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("The lifecycle of a codec")
    class Lifecycle extends LifecycleContractTests {
        Lifecycle() {
            super(() -> provider());
        }
    }
}
