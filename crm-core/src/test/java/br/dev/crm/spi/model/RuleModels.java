package br.dev.crm.spi.model;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Models that keep the rules, and some that break them. */
public final class RuleModels {
    private RuleModels() {}

    public enum Status {
        ACTIVE,
        BLOCKED {
            @Override
            public String toString() {
                return "blocked!";
            }
        }
    }

    public record Address(String street, String postalCode) {}

    public record Customer(
            String externalId, String code, String name, boolean active, int orders, Status status, Address address) {}

    public record Untyped(Object any, Map<String, Object> map, List<?> list) {}

    public record Page<T>(List<T> items, T first, Page<T> next) {}

    public static class Base {
        private String base = "unset";
        public int count = 7;
        private transient String ignored = "ignored";
        static String shared = "shared";

        public String base() {
            return base + ignored.length();
        }
    }

    public static class Derived extends Base {
        private String own;

        public Derived() {}

        public Derived(String own) {
            this.own = own;
        }

        public String own() {
            return own;
        }
    }

    public static class Node {
        public Node next;
        public List<Node> others;
        public Object any;
    }

    record Hidden(String name) {}

    static class Enclosing {
        public record Inside(String name) {}
    }

    // That it is not static is the rule it breaks.
    @SuppressWarnings("ClassCanBeStatic") // what the rule refuses
    public final class Inner {
        public String name;
    }

    public static final class NoConstructor {
        public String name;

        public NoConstructor(String name) {
            this.name = name;
        }
    }

    public static final class PrivateConstructor {
        public String name;

        private PrivateConstructor() {}
    }

    public interface Shape {}

    public abstract static class Figure {}

    public record WithHidden(Hidden hidden) {}

    public record WithHiddenList(Map<String, List<Hidden[]>> hidden) {}

    public record WithOptional(Optional<String> name) {}

    public record WithOptionalInt(OptionalInt number) {}

    public record WithShape(Shape shape) {}

    public record WithFigure(Figure figure) {}

    public record WithDate(Date date) {}

    public record WithKeys(Map<Integer, String> map) {}

    // That its arguments are missing is the rule it breaks.
    @SuppressWarnings("rawtypes") // a model whose type arguments are missing
    public record WithRaw(Page page) {}

    public static class Parent<T> {
        public T value;
    }

    public static class ChildOfHidden extends Parent<Hidden> {}

    public static class ChildOfAddress extends Parent<Address> {}

    public record Pair<A, B>(A first, B second) {}

    public record Growing<T>(T value, Growing<List<T>> next) {}

    public record Doubling<T>(T value, Doubling<Pair<T, T>> next) {}

    public record ByArray<T>(ByArray<T[]> next) {}

    public record Roundabout<T>(List<Detour<T, String>> detours) {}

    public record Detour<A, B>(B other, Map<String, Roundabout<? extends List<A>>> back) {}

    public static class GrowingParent<T> {
        public GrowingChild<T> child;
    }

    public static class GrowingChild<T> extends GrowingParent<List<T>> {}

    /** Contains itself with the same arguments in another order, and larger ones that lead nowhere. */
    public record Turning<A, B>(Turning<B, A> next, Page<List<A>> page, Map<String, List<Turning<A, B>>> all) {}

    public static class Two extends Parent<String> {
        @SuppressWarnings("HidingField") // that it hides the other is the rule it breaks
        public String value;
    }
}
