package br.dev.crm.json.jsonb;

import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Bean;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Holder;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Renamed;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Shouting;
import br.dev.crm.spi.json.JsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What {@link AnotherProviderTest} runs where Johnzon is on the class path and Yasson is not; returns strings, as its
 * types are of another class loader.
 */
public final class AnotherProviderProbe implements Callable<List<String>> {

    @Override
    public List<String> call() throws IOException {
        List<String> results = new ArrayList<>();
        results.add(JsonbTestCodec.read("{\"e-mail\":\"a@b\",\"count\":3,\"since\":\"1970-02-15\"}", Renamed.class)
                .toString());
        results.add(JsonbTestCodec.read("{\"text\":\"abc\"}", Shouting.class).toString());
        results.add(JsonbTestCodec.read("{\"name\":\"n\",\"secret\":\"s\"}", Bean.class)
                        .getSecret() + "");
        Holder holder = JsonbTestCodec.read(
                "{\"id\":\"1\",\"renamed\":{\"count\":1,\"e-mail\":\"a\"},\"created\":[{\"v\":\"x\"},null],"
                        + "\"tree\":{\"a\":1.10}}",
                Holder.class);
        results.add(holder.renamed() + " " + holder.created().get(0).value + " " + holder.tree());
        results.add(JsonbTestCodec.write(holder.renamed()));
        results.add(failure("{\"renamed\":{\"count\":tru}}"));
        results.add(failure("{\"renamed\":{\"count\":\"s3cret\"}}"));
        results.add(failure("{\"created\":[{\"v\":\"refused\"}]}"));
        results.add(writeFailure(new Renamed("a\ud800", 1, null)));
        return results;
    }

    private static String writeFailure(Renamed renamed) throws IOException {
        try {
            return JsonbTestCodec.write(renamed);
        } catch (JsonException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String failure(String json) {
        JsonException failure = JsonbTestCodec.readFailure(json, Holder.class);
        return failure.path() + " " + failure.getMessage();
    }
}
