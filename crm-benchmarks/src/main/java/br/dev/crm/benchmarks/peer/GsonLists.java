package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.data.Customer;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** What users of Gson write around it. */
final class GsonLists {
    static final TypeToken<List<Customer>> TYPE = new TypeToken<>() {};

    private GsonLists() {}

    /** The loop that Gson's own documentation gives for lists that are too long to be held. */
    static void stream(Gson gson, InputStream in, Consumer<? super Customer> each) throws IOException {
        try (JsonReader reader = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.beginArray();
            while (reader.hasNext()) {
                Customer customer = gson.fromJson(reader, Customer.class);
                each.accept(customer);
            }
            reader.endArray();
        }
    }

    static String id(Gson gson, String json) {
        return gson.fromJson(json, CreatedId.class).id;
    }
}
