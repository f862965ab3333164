package br.dev.crm.testkit.model;

import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Models that break a rule each. */
public final class RefusedModels {
    private RefusedModels() {}

    /** Returns an object whose class is not public. */
    public static Object hidden() {
        return new Hidden("x");
    }

    /** Not public. */
    record Hidden(String name) {}

    /** Holds a record that is not public. */
    public record WithHidden(Hidden hidden) {}

    /** Holds a record that is not public, deep inside. */
    public record WithHiddenList(Map<String, List<Hidden[]>> hidden) {}

    /** A class that is not public, around one that is. */
    static class Enclosing {
        /** Public in vain. */
        public record Inside(String name) {}
    }

    /** Holds a record inside of a class that is not public. */
    public record WithInside(Enclosing.Inside inside) {}

    /** Not static. */
    @SuppressWarnings("ClassCanBeStatic") // that it is not static is the rule it breaks
    public final class Inner {
        /** Any text. */
        public String name;

        /** Makes an empty object. */
        public Inner() {}
    }

    /** Has no constructor without arguments. */
    public static final class NoConstructor {
        /** Any text. */
        public String name;

        /** Makes an object with a text. */
        public NoConstructor(String name) {
            this.name = name;
        }
    }

    /** Has no public constructor. */
    public static final class PrivateConstructor {
        /** Any text. */
        public String name;

        private PrivateConstructor() {}
    }

    /** An interface. */
    public interface Shape {}

    /** An abstract class. */
    public abstract static class Figure {
        /** For subclasses. */
        protected Figure() {}
    }

    /** Holds an interface. */
    public record WithShape(Shape shape) {}

    /** Holds an abstract class. */
    public record WithFigure(Figure figure) {}

    /** Holds an Optional. */
    public record WithOptional(Optional<String> name) {}

    /** Holds an OptionalInt. */
    public record WithOptionalInt(OptionalInt number) {}

    /** Holds a type of the JDK that has no form in JSON. */
    public record WithDate(Date date) {}

    /** Holds a collection that is not among those that are made. */
    public record WithDeque(Deque<String> deque) {}

    /** Holds a map whose keys are no texts. */
    public record WithKeys(Map<Integer, String> map) {}

    /** Holds a generic record without its type arguments. */
    @SuppressWarnings("rawtypes") // that its arguments are missing is the rule it breaks
    public record WithRaw(ContractModels.Page page) {}

    /** Contains itself with ever more type arguments. */
    public record Growing<T>(T value, Growing<List<T>> next) {}

    /** Two values of one type. */
    public record Pair<T>(T first, T second) {}

    /** Contains itself with arguments that are twice as large. */
    public record Doubling<T>(T value, Doubling<Pair<Pair<T>>> next) {}

    /** Contains itself by way of its parent and of another class. */
    public record Roundabout<T>(List<Detour<T>> detours) {}

    /** Leads back to where it came from. */
    public record Detour<T>(Roundabout<? extends T[]> back) {}

    /** Holds a record that grows. */
    public record WithGrowing(Growing<String> growing) {}

    /** Has a field that hides one of the same name. */
    public static class Hiding extends ContractModels.Base {
        /** The same name as a field of the parent. */
        @SuppressWarnings("HidingField") // that it hides the other is the rule it breaks
        public int count;

        /** Makes an object with initial values. */
        public Hiding() {}
    }
}
