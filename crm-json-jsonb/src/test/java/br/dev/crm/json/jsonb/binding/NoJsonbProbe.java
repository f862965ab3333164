package br.dev.crm.json.jsonb.binding;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

/** What {@link NoJsonbTest} runs: reads a model and writes it again. */
public final class NoJsonbProbe implements Callable<String> {

    public record Model(String name, List<Integer> counts) {}

    @Override
    public String call() throws IOException {
        TypeBinding binding = new BindingRegistry(CodecSettings.defaults(), type -> false, type -> {
                    throw new IllegalStateException("no type is foreign");
                })
                .of(Model.class);
        byte[] json = "{\"counts\":[1,2],\"name\":\"n\"}".getBytes(StandardCharsets.UTF_8);
        JsonOutput out = new JsonOutput();
        binding.write(out, binding.read(JsonInput.of(json)));
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
