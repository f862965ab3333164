package br.dev.crm.testkit;

import br.dev.crm.spi.json.JsonCodecProvider;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every codec promises, as tests. Extend this class, return the provider, and run it as any JUnit test.
 *
 * <p>Each test is one sentence of the documentation of {@link br.dev.crm.spi}, with its number. The classes that are
 * bound are those of {@link br.dev.crm.testkit.model}.
 */
@ExtendWith(ContractRun.class)
public abstract class JsonCodecContract implements Contract {

    /** Makes the suite; for subclasses. */
    protected JsonCodecContract() {}

    /** Returns the provider of the codec that is tried. */
    protected abstract JsonCodecProvider provider();

    /** {@inheritDoc} */
    @Override
    public String part() {
        return "codec " + provider().name();
    }

    /** {@inheritDoc} */
    @Override
    public Map<String, String> notHeld() {
        return Map.of();
    }

    @Nested
    @DisplayName("Models that are read")
    class Reading extends ReadingSentences {
        Reading() {
            super(JsonCodecContract.this);
        }
    }

    @Nested
    @DisplayName("Numbers, booleans and characters")
    class Numbers extends NumberSentences {
        Numbers() {
            super(JsonCodecContract.this);
        }
    }

    @Nested
    @DisplayName("Texts, enums and dates")
    class Texts extends TextSentences {
        Texts() {
            super(JsonCodecContract.this);
        }
    }

    @Nested
    @DisplayName("Collections, maps and values without a type")
    class Collections extends CollectionSentences {
        Collections() {
            super(JsonCodecContract.this);
        }
    }

    @Nested
    @DisplayName("Documents inside of models")
    class Documents extends DocumentSentences {
        Documents() {
            super(JsonCodecContract.this);
        }
    }

    @Nested
    @DisplayName("Models that are written")
    class Writing extends WritingSentences {
        Writing() {
            super(JsonCodecContract.this);
        }
    }

    @Nested
    @DisplayName("Models that are refused")
    class Refusing extends RefusalSentences {
        Refusing() {
            super(JsonCodecContract.this);
        }
    }

    @Nested
    @DisplayName("Bad input")
    class BadInput extends BadInputSentences {
        BadInput() {
            super(JsonCodecContract.this);
        }
    }

    @Nested
    @DisplayName("The life of a codec")
    class Life extends LifeSentences {
        Life() {
            super(JsonCodecContract.this);
        }
    }
}
