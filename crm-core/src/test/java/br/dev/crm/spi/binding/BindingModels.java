package br.dev.crm.spi.binding;

import java.util.List;

/** What {@link BindingRegistryTest} binds; models and what encloses them are public. */
public final class BindingModels {
    private BindingModels() {}

    /** A class that is bound elsewhere; it breaks the rules for models. */
    public static final class Foreign {
        Foreign() {}
    }

    public record Node(String name, Node next) {}

    public record Growing<T>(Growing<List<T>> next) {}

    public record Holder(Foreign foreign, List<Node> nodes) {}

    static final class Hidden {}
}
