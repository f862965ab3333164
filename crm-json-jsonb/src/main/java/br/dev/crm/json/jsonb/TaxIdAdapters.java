package br.dev.crm.json.jsonb;

import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import jakarta.json.bind.adapter.JsonbAdapter;
import org.jspecify.annotations.Nullable;

/**
 * CPFs and CNPJs as texts, in classes that a JSON-B provider binds; providers call them with null as well. A provider
 * finds out what an adapter adapts by its class, so that each has one of its own.
 */
final class TaxIdAdapters {
    private TaxIdAdapters() {}

    /** The adapter of a CPF. */
    static final class OfCpf implements JsonbAdapter<Cpf, String> {
        @Override
        public @Nullable String adaptToJson(@Nullable Cpf cpf) {
            return cpf == null ? null : cpf.value();
        }

        @Override
        public @Nullable Cpf adaptFromJson(@Nullable String text) {
            return text == null ? null : Cpf.parse(text);
        }
    }

    /** The adapter of a CNPJ. */
    static final class OfCnpj implements JsonbAdapter<Cnpj, String> {
        @Override
        public @Nullable String adaptToJson(@Nullable Cnpj cnpj) {
            return cnpj == null ? null : cnpj.value();
        }

        @Override
        public @Nullable Cnpj adaptFromJson(@Nullable String text) {
            return text == null ? null : Cnpj.parse(text);
        }
    }
}
