package br.dev.crm.json.jsonb;

import br.dev.crm.json.jsonb.Annotated.Bean;
import br.dev.crm.json.jsonb.Annotated.Holder;
import br.dev.crm.json.jsonb.Annotated.Renamed;
import br.dev.crm.json.jsonb.Annotated.Shouting;
import br.dev.crm.spi.json.JsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What {@link AnotherProviderTest} runs where Johnzon is and Yasson is not; says all by texts. */
public final class AnotherProviderProbe implements Callable<List<String>> {

    @Override
    public List<String> call() throws IOException {
        List<String> said = new ArrayList<>();
        said.add(Codecs.read("{\"e-mail\":\"a@b\",\"count\":3,\"since\":\"1970-02-15\"}", Renamed.class)
                .toString());
        said.add(Codecs.read("{\"text\":\"abc\"}", Shouting.class).toString());
        said.add(Codecs.read("{\"name\":\"n\",\"secret\":\"s\"}", Bean.class).getSecret() + "");
        Holder holder = Codecs.read(
                "{\"id\":\"1\",\"renamed\":{\"count\":1,\"e-mail\":\"a\"},\"created\":[{\"v\":\"x\"},null],"
                        + "\"tree\":{\"a\":1.10}}",
                Holder.class);
        said.add(holder.renamed() + " " + holder.created().get(0).value + " " + holder.tree());
        said.add(Codecs.write(holder.renamed()));
        said.add(failure("{\"renamed\":{\"count\":tru}}"));
        said.add(failure("{\"renamed\":{\"count\":\"s3cret\"}}"));
        said.add(failure("{\"created\":[{\"v\":\"refused\"}]}"));
        return said;
    }

    private static String failure(String json) {
        JsonException failure = Codecs.readFailure(json, Holder.class);
        return failure.path() + " " + failure.getMessage();
    }
}
