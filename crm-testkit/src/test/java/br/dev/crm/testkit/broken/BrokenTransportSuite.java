package br.dev.crm.testkit.broken;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.HttpTransportContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract over the breakage that a configuration parameter names; run by {@link BrokenTransportTest} only. */
@ExtendWith(BrokenTransportSuite.Chosen.class)
class BrokenTransportSuite extends HttpTransportContract {
    static final String PARAMETER = "breakage";

    private final Breakage breakage;

    BrokenTransportSuite(Breakage breakage) {
        this.breakage = breakage;
    }

    @Override
    protected HttpTransportProvider provider() {
        return new HttpTransportProvider() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public HttpTransport create(TransportSettings settings) {
                return new BrokenTransport(breakage, settings);
            }
        };
    }

    static final class Chosen implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Breakage.class;
        }

        @Override
        public Breakage resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Breakage.valueOf(context.getConfigurationParameter(PARAMETER).orElseThrow());
        }
    }
}
