package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.testkit.model.ContractModels.Address;
import br.dev.crm.testkit.model.ContractModels.Chosen;
import br.dev.crm.testkit.model.ContractModels.Company;
import br.dev.crm.testkit.model.ContractModels.Containers;
import br.dev.crm.testkit.model.ContractModels.Status;
import br.dev.crm.testkit.model.ContractModels.Untyped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Collections, arrays, maps, and values without a type. */
public abstract class CollectionContractTests extends CodecContractTests {
    protected CollectionContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C27 Arrays are read into lists, sets, collections and arrays; a set keeps the order of the text.")
    void arraysAreReadIntoCollections() throws IOException {
        Containers containers = read("""
                {"list":[1,null,"3"],"set":["b","a","b"],"collection":[{"street":"s"}],"map":{"x":1,"y":null},
                 "array":["a",null],"numbers":[1,2]}""", Containers.class);
        assertEquals(Arrays.asList(1, null, 3), assertInstanceOf(ArrayList.class, containers.list()));
        assertEquals(List.of("b", "a"), List.copyOf(containers.set()));
        assertEquals(List.of(new Address("s", null)), List.copyOf(containers.collection()));
        assertArrayEquals(new String[] {"a", null}, containers.array());
        assertArrayEquals(new int[] {1, 2}, containers.numbers());
        Chosen chosen = read(
                "{\"hash\":[\"b\"],\"linked\":[\"b\",\"a\"],\"tree\":[\"b\",\"a\"],\"hashMap\":{\"b\":1},"
                        + "\"treeMap\":{\"b\":1,\"a\":2}}",
                Chosen.class);
        assertEquals(Set.of("b"), chosen.hash());
        assertEquals("[b, a]", chosen.linked().toString());
        assertEquals("[a, b]", chosen.tree().toString());
        assertEquals(Map.of("b", 1), chosen.hashMap());
        assertEquals("{a=2, b=1}", chosen.treeMap().toString());
        assertArrayEquals(new int[][] {{1}, {}}, read("[[1],[]]", int[][].class));
    }

    @Test
    @DisplayName(
            "C28 Maps are read in the order of the text; their keys are texts, and another one is refused with the path of its"
                    + " map, or within it.")
    void mapsKeepTheirOrder() throws IOException {
        Map<String, Integer> map = read("{\"z\":1,\"a\":2,\"\":3}", new TypeReference<Map<String, Integer>>() {});
        assertEquals("{z=1, a=2, =3}", map.toString());
        assertEquals("{\"z\":1,\"a\":2,\"\":3}", write(map, new TypeReference<Map<String, Integer>>() {}.type()));
        Map<Object, Object> wrong = new LinkedHashMap<>();
        wrong.put("b", 1);
        wrong.put(1, 2);
        JsonException failure = assertThrowsExactly(JsonException.class, () -> write(Map.of("a", wrong), Object.class));
        assertTrue(failure.path().startsWith("$.a"), failure.path());
    }

    @Test
    @DisplayName("C29 Nulls in arrays, collections and maps are read and written.")
    void nullsInCollectionsStay() throws IOException {
        Map<String, @Nullable Integer> map = new LinkedHashMap<>();
        map.put("x", null);
        map.put("y", 1);
        Containers containers = new Containers(
                Arrays.asList(1, null),
                new LinkedHashSet<>(Arrays.asList("b", null)),
                Arrays.asList(new Address("s", null), null),
                map,
                new String[] {"a", null},
                new int[] {1});
        String json = """
                {"list":[1,null],"set":["b",null],"collection":[{"street":"s"},null],"map":{"x":null,"y":1},\
                "array":["a",null],"numbers":[1]}""";
        assertEquals(json, write(containers));
        Containers back = read(json, Containers.class);
        assertEquals(containers.list(), back.list());
        assertEquals(containers.set(), back.set());
        assertEquals(map, back.map());
        readFailure("$.numbers[1]", "{\"numbers\":[1,null]}", Containers.class);
    }

    @Test
    @DisplayName("C30 An element or entry that does not fit is an error that says which one.")
    void anElementThatDoesNotFitIsNamed() {
        readFailure("$.list[2]", "{\"list\":[1,2,2.5]}", Containers.class);
        readFailure("$.map.b", "{\"map\":{\"a\":1,\"b\":true}}", Containers.class);
        readFailure(
                "$.addresses[1].postalCode", "{\"name\":\"c\",\"addresses\":[{},{\"postalCode\":[]}]}", Company.class);
        readFailure("$.list", "{\"list\":{}}", Containers.class);
        readFailure("$.map", "{\"map\":[]}", Containers.class);
        readFailure("$.array", "{\"array\":\"a\"}", Containers.class);
    }

    @Test
    @DisplayName("C31 A value without a type is read as a map in order, list, text, exact BigDecimal, boolean or null.")
    void untypedValuesAreExactAndInOrder() throws IOException {
        String json = "{\"z\":9007199254740993,\"a\":1.10,\"list\":[1,{\"k\":null},true],\"e\":1e2,\"t\":\"5\"}";
        Map<?, ?> map = assertInstanceOf(Map.class, read(json, Object.class));
        assertEquals("[z, a, list, e, t]", map.keySet().toString());
        assertEquals(new BigDecimal("9007199254740993"), map.get("z"));
        assertEquals(new BigDecimal("1.10"), map.get("a"));
        assertEquals(new BigDecimal("1e2"), map.get("e"));
        assertEquals("5", map.get("t"));
        assertEquals("[1, {k=null}, true]", String.valueOf(map.get("list")));
        Untyped untyped = read("{\"any\":" + json + ",\"map\":" + json + ",\"list\":[" + json + "]}", Untyped.class);
        assertEquals(map, untyped.any());
        assertEquals(map, untyped.map());
        assertEquals(List.of(map), untyped.list());
        assertEquals(
                "[z, a, list, e, t]",
                assertInstanceOf(Map.class, untyped.any()).keySet().toString());
        assertEquals(List.of(map), read("[" + json + "]", List.class));
    }

    @Test
    @DisplayName("C32 A value without a type is written by its class.")
    void untypedValuesAreWrittenByTheirClass() throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("date", LocalDate.of(1970, 2, 15));
        map.put("none", null);
        map.put("inner", new HashMap<>(Map.of("k", new int[] {1})) {});
        assertEquals(
                """
                {"any":{"street":"s"},"map":{"date":"15/02/1970","none":null,"inner":{"k":[1]}},\
                "list":["BLOCKED",1.5,2,1.0,[],{}]}""",
                write(new Untyped(
                        new Address("s", null),
                        map,
                        List.of(Status.BLOCKED, 1.50, 2L, new BigDecimal("1.0"), List.of(), Map.of()))));
        assertEquals("[{\"street\":\"s\"},\"x\"]", write(List.of(new Address("s", null), "x"), Object.class));
    }

    @Test
    @DisplayName(
            "C33 What a document holds is the same after it was written and read: numbers, texts, order and nulls.")
    void documentsAreTheSameAfterARoundTrip() throws IOException {
        RandomDocuments documents = new RandomDocuments();
        for (int i = 0; i < 1_000; i++) {
            Object document = documents.next();
            String written = write(document, Object.class);
            Object back = readAs(written, Object.class);
            assertEquals(document, back, documents::seed);
            assertEquals(String.valueOf(document), String.valueOf(back), documents::seed);
        }
    }

    @Test
    @DisplayName("C61 A map or collection of any class, immutable or concurrent, is written as what it is: where one is"
            + " declared, inside of another, and as a value without a type.")
    void containersOfAnyClassAreWritten() throws IOException {
        List<Map<String, Integer>> maps = List.of(
                Map.of("k", 1),
                Collections.unmodifiableMap(new HashMap<>(Map.of("k", 1))),
                Collections.synchronizedMap(new HashMap<>(Map.of("k", 1))),
                new ConcurrentHashMap<>(Map.of("k", 1)),
                new ConcurrentSkipListMap<>(Map.of("k", 1)),
                new HashMap<>(Map.of("k", 1)) {});
        for (Map<String, Integer> map : maps) {
            assertEquals(
                    "{\"k\":1}", write(map, Object.class), () -> map.getClass().getName());
            assertEquals("[{\"k\":1}]", write(List.of(map), Object.class));
            assertEquals("{\"map\":{\"k\":1}}", write(new Containers(null, null, null, map, null, null)));
        }
        List<Collection<Integer>> collections = List.of(
                List.of(1),
                Set.of(1),
                Collections.unmodifiableCollection(new ArrayList<>(List.of(1))),
                Collections.synchronizedList(new ArrayList<>(List.of(1))),
                new CopyOnWriteArrayList<>(List.of(1)),
                new ConcurrentLinkedQueue<>(List.of(1)),
                new ArrayDeque<>(List.of(1)),
                Map.of("k", 1).values(),
                new ArrayList<>(List.of(1)) {});
        for (Collection<Integer> collection : collections) {
            assertEquals(
                    "[1]",
                    write(collection, Object.class),
                    () -> collection.getClass().getName());
            assertEquals("{\"k\":[1]}", write(Map.of("k", collection), Object.class));
            List<Integer> list = new AbstractList<>() {
                @Override
                public Integer get(int index) {
                    return List.copyOf(collection).get(index);
                }

                @Override
                public int size() {
                    return collection.size();
                }
            };
            assertEquals("{\"list\":[1]}", write(new Containers(list, null, null, null, null, null)));
        }
    }
}
