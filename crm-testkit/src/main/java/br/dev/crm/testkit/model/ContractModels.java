package br.dev.crm.testkit.model;

import br.dev.crm.document.Document;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Models that keep the rules. */
public final class ContractModels {
    private ContractModels() {}

    /** An enum; one of its constants has a class of its own and a text that is not its name. */
    public enum Status {
        /** A plain constant. */
        ACTIVE,
        /** A constant with a body. */
        BLOCKED {
            @Override
            public String toString() {
                return "blocked!";
            }
        }
    }

    /** Two texts. */
    public record Address(String street, String postalCode) {}

    /** A record of the usual kind. */
    public record Customer(
            String externalId, String code, String name, boolean active, int orders, Status status, Address address) {}

    /** A record with a list of records. */
    public record Company(String name, List<Address> addresses) {}

    /** Every primitive type. */
    public record Primitives(
            boolean flag, byte tiny, short small, int medium, long large, float single, double twice, char letter) {}

    /** Every primitive type, boxed. */
    public record Boxes(
            Boolean flag,
            Byte tiny,
            Short small,
            Integer medium,
            Long large,
            Float single,
            Double twice,
            Character letter) {}

    /** Texts and exact numbers. */
    public record Texts(String text, BigDecimal decimal, BigInteger integer, UUID uuid, URI uri, Status status) {}

    /** Every type of date and time. */
    public record Dates(
            LocalDate date, LocalDateTime dateTime, OffsetDateTime offset, ZonedDateTime zoned, Instant instant) {}

    /** CPFs and CNPJs wherever a value may stand. */
    @SuppressWarnings("ArrayRecordComponent") // arrays are among what a model may hold
    public record TaxIds(
            Cpf cpf, Cnpj cnpj, List<Cnpj> list, TreeSet<Cpf> set, Map<String, Cnpj> map, Cpf[] array, Object any) {}

    /** Every kind of collection. */
    @SuppressWarnings("ArrayRecordComponent") // arrays are among what a model may hold
    public record Containers(
            List<Integer> list,
            Set<String> set,
            Collection<Address> collection,
            Map<String, Integer> map,
            String[] array,
            int[] numbers) {}

    /** Collections that are declared by a class. */
    @SuppressWarnings("NonApiType") // that they are declared by a class is what is tested
    public record Chosen(
            HashSet<String> hash,
            LinkedHashSet<String> linked,
            TreeSet<String> tree,
            HashMap<String, Integer> hashMap,
            TreeMap<String, Integer> treeMap) {}

    /** Members without a type. */
    public record Untyped(Object any, Map<String, Object> map, List<?> list) {}

    /** A generic record that contains itself. */
    public record Page<T>(List<T> items, T first, Page<T> next) {}

    /** A record whose last component is declared with an ellipsis. */
    @SuppressWarnings("ArrayRecordComponent") // that it is an array is what is tested
    public record Ellipsis(int count, String... names) {}

    /** A record that refuses negative numbers. */
    public record Strict(int value) {
        /** Refuses negative numbers. */
        public Strict {
            if (value < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    /** A list of records that may refuse. */
    public record Holder(List<Strict> values) {}

    /** A record whose accessor throws. */
    public record ThrowingAccessor(String name) {
        @Override
        public String name() {
            throw new IllegalArgumentException("no name");
        }
    }

    /** A record that computes what it shows. */
    public record Shown(String name) {
        @Override
        public String name() {
            return name + "!";
        }
    }

    /** A class with initial values, and with fields that are no members. */
    public static class Base {
        /** Shared by all. */
        public static String shared = "shared";

        /** A public field. */
        public int count = 7;

        private String base = "unset";
        private transient String ignored = "ignored";

        /** Makes an object with initial values. */
        public Base() {}

        /** Returns the private fields. */
        public String base() {
            return base + " " + ignored;
        }
    }

    /** A class with a parent. */
    public static class Derived extends Base {
        private String own;

        /** Makes an object with initial values. */
        public Derived() {}

        /** Makes an object with a value of its own. */
        public Derived(String own) {
            this.own = own;
        }

        /** Returns the private field. */
        public String own() {
            return own;
        }
    }

    /** Members that may hold a subclass. */
    public record Bases(Base one, List<Base> many) {}

    /** A class that cannot be made. */
    public static class ThrowingClass {
        /** Throws. */
        public ThrowingClass() {
            throw new IllegalArgumentException("never made");
        }
    }

    /** A class whose constructor throws what a stream throws as well. */
    public static class ThrowingIo {
        /** Throws. */
        public ThrowingIo() throws IOException {
            throw new IOException("not the stream's");
        }
    }

    /** A class that may contain itself. */
    public static class Node {
        /** Another one. */
        public Node next;

        /** Anything. */
        public Object any;

        /** Makes an empty node. */
        public Node() {}
    }

    /** A generic class. */
    public static class Parent<T> {
        /** Any value. */
        public T value;

        /** Makes an object without a value. */
        public Parent() {}
    }

    /** A class that gives its parent a type. */
    public static class ParentOfAddress extends Parent<Address> {
        /** Makes an object without a value. */
        public ParentOfAddress() {}
    }

    /** A record of eleven members, for measurements. */
    public record Partner(
            String id,
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

    /** Knows no name. */
    public record Nothing() {}

    /** Three texts. */
    public record Three(String a, String b, String c) {}

    /** Documents in every position that a record has for them. */
    public record Documented(
            String before, Document extra, List<Document> list, Map<String, Document> map, int after) {}

    /** A class with a document. */
    public static class DocumentedClass {
        private Document extra = Document.empty();

        /** Makes an object with an empty document. */
        public DocumentedClass() {}

        /** Returns the document. */
        public Document extra() {
            return extra;
        }
    }
}
