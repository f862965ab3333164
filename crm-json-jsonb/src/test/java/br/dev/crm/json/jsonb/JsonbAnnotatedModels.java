package br.dev.crm.json.jsonb;

import br.dev.crm.document.Document;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import jakarta.json.JsonObject;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Models of users who commit to JSON-B. */
public final class JsonbAnnotatedModels {
    private JsonbAnnotatedModels() {}

    public record Renamed(@JsonbProperty("e-mail") String address, int count, LocalDate since) {}

    public record Taxpayer(
            @JsonbProperty("tax-id") Cnpj cnpj, Cpf owner, List<Cpf> partners, Map<String, Cnpj> branches) {}

    /** Keeps unknown members in documents. */
    public record Extended(@JsonbProperty("e-mail") String address, Document extra, List<Document> more) {}

    /** The members of {@code Models.Partner}, which has no annotation. */
    public record Partner(
            @JsonbProperty("id") String id,
            String externalId,
            String code,
            String name,
            String email,
            boolean active,
            int orders,
            BigDecimal credit,
            String city,
            String notes,
            long version) {}

    public static class Bean {
        private String name;
        private String secret;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @JsonbTransient
        public String getSecret() {
            return secret;
        }

        @JsonbTransient
        public void setSecret(String secret) {
            this.secret = secret;
        }
    }

    /** Has no constructor without arguments and keeps no rule for models. */
    public static final class Created {
        public final String value;

        @JsonbCreator
        public Created(@JsonbProperty("v") String value) {
            if (value.equals("refused")) {
                throw new IllegalArgumentException("will not be made");
            }
            this.value = value;
        }
    }

    public record Shouting(@JsonbTypeAdapter(Upper.class) String text) {}

    public static final class Upper implements JsonbAdapter<String, String> {
        @Override
        public String adaptToJson(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        @Override
        public String adaptFromJson(String text) {
            if (text.equals("ill-tempered")) {
                throw new IllegalStateException("The adapter is in a bad mood");
            }
            return text.toUpperCase(Locale.ROOT);
        }
    }

    /** A model without annotations that holds some with them. */
    public record Holder(String id, Renamed renamed, List<Created> created, JsonObject tree) {}

    /** Its constructor parses, and lets the exception of the JDK through in one of its own. */
    public record Counted(@JsonbProperty("c") String count) {
        public Counted {
            try {
                Integer.parseInt(count);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
