package br.dev.crm.sandbox.settings;

import br.dev.crm.sandbox.internal.json.MemberPath;
import br.dev.crm.sandbox.request.SandboxAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one resource accepts. Immutable; every method that changes something returns new rules. Which fields the CRM
 * requires and which entities allow delete is not public, so a test says it for the entities that it uses.
 */
public final class EntityRules {
    private final String service;
    private final String resource;
    private final boolean writable;
    private final boolean deletable;
    private final List<String> required;
    private final List<String> unique;
    private final List<Validation> validations;

    private record Validation(String message, Predicate<Map<String, @Nullable Object>> test) {}

    private EntityRules(
            String service,
            String resource,
            boolean writable,
            boolean deletable,
            List<String> required,
            List<String> unique,
            List<Validation> validations) {
        this.service = service;
        this.resource = resource;
        this.writable = writable;
        this.deletable = deletable;
        this.required = required;
        this.unique = unique;
        this.validations = validations;
    }

    /**
     * Returns rules that accept everything.
     *
     * @param service the value of {@code Integration-Service}
     * @param resource the value of {@code Integration-Resource}
     * @throws IllegalArgumentException if a name is blank
     */
    public static EntityRules of(String service, String resource) {
        if (service.isBlank() || resource.isBlank()) {
            throw new IllegalArgumentException("a blank name: '" + service + "/" + resource + "'");
        }
        return new EntityRules(service, resource, true, true, List.of(), List.of(), List.of());
    }

    /**
     * Returns these rules without create, update, upsert and delete; each gets
     * {@link br.dev.crm.sandbox.CrmSandboxBuilder#notAllowedStatus}.
     */
    public EntityRules readOnly() {
        return new EntityRules(service, resource, false, false, required, unique, validations);
    }

    /**
     * Returns these rules without delete. That only some entities allow it is documented; how the others respond is
     * not: {@link br.dev.crm.sandbox.CrmSandboxBuilder#notAllowedStatus}.
     */
    public EntityRules noDelete() {
        return new EntityRules(service, resource, writable, false, required, unique, validations);
    }

    /**
     * Returns these rules with more required fields: a record in which one is missing, null or blank gets 422.
     *
     * @param fields names, or paths with dots; in a list, one element with a value is enough
     * @throws IllegalArgumentException if a name is blank
     */
    public EntityRules requiring(String... fields) {
        return new EntityRules(service, resource, writable, deletable, joined(required, fields), unique, validations);
    }

    /**
     * Returns these rules with more unique fields: a record with a value that another record has gets 409. Null never
     * collides.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public EntityRules unique(String... fields) {
        return new EntityRules(service, resource, writable, deletable, required, joined(unique, fields), validations);
    }

    /**
     * Returns these rules with one more condition on every record that is written: where it is false, the response is
     * 422.
     *
     * @param message the text of that response
     * @param test is called with an unmodifiable map; numbers in it are {@code BigDecimal}
     */
    public EntityRules validating(String message, Predicate<Map<String, @Nullable Object>> test) {
        List<Validation> more = new ArrayList<>(validations);
        more.add(new Validation(message, test));
        return new EntityRules(service, resource, writable, deletable, required, unique, List.copyOf(more));
    }

    /** Returns the value of {@code Integration-Service}. */
    public String service() {
        return service;
    }

    /** Returns the value of {@code Integration-Resource}. */
    public String resource() {
        return resource;
    }

    /** Returns the fields whose values no two records share, unmodifiable. */
    public List<String> uniqueFields() {
        return unique;
    }

    /** Returns whether the resource has this action at all. */
    public boolean allows(SandboxAction action) {
        return switch (action) {
            case DELETE -> deletable;
            case CREATE, UPDATE, UPSERT -> writable;
            case LIST, LOGIN -> true;
        };
    }

    /** Returns a message for each rule that a record breaks; empty if it breaks none. */
    public List<String> violations(Map<String, @Nullable Object> fields) {
        List<String> found = new ArrayList<>();
        for (String field : required) {
            if (!new MemberPath(field).anyMatch(fields, EntityRules::hasContent)) {
                found.add("'" + field + "' is required");
            }
        }
        for (Validation validation : validations) {
            if (!validation.test().test(fields)) {
                found.add(validation.message());
            }
        }
        return found;
    }

    private static boolean hasContent(Object value) {
        return !(value instanceof String text && text.isBlank());
    }

    private static List<String> joined(List<String> before, String... more) {
        List<String> all = Stream.concat(before.stream(), Stream.of(more)).toList();
        all.forEach(MemberPath::new);
        return all;
    }
}
