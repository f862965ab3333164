package br.dev.crm.testkit;

import br.dev.crm.testkit.cases.EachCase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract tests that go wrong in each way that there is; run by {@link ContractRunTest} only. */
@ExtendWith(ContractRun.class)
class BrokenContract implements Contract {

    @Override
    public String subject() {
        throw new IllegalStateException("no provider");
    }

    @Override
    public Map<String, String> notHeld() {
        return Map.of("X6 b", "declared b", "X7", "declared", "X8", "declared, but held");
    }

    @Nested
    class Throwing {
        @Test
        @DisplayName("X1 An error is named.")
        void error() {
            throw new StackOverflowError("deep");
        }

        @Test
        @Timeout(value = 20, unit = TimeUnit.MILLISECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        @DisplayName("X2 A time-out is named.")
        void timeout() throws InterruptedException {
            Thread.sleep(10_000);
        }

        @Test
        @DisplayName("X3 Each case is named.")
        void cases() throws InterruptedException {
            EachCase.of(List.of("one", "two", "three"), each -> Assertions.assertEquals("two", each));
        }

        @Test
        @DisplayName("X4 The cause of an assertion is named.")
        void assertion() {
            Assertions.fail("the call failed", new IllegalArgumentException("why"));
        }

        @Test
        @DisplayName("X5 What is held is held.")
        void held() {}

        @ParameterizedTest
        @ValueSource(strings = {"a\n", "b"})
        @DisplayName("X6 One argument of two is declared.")
        void argument(String argument) {
            throw new UnsupportedOperationException(argument);
        }

        @Test
        @DisplayName("X7 A declared one may throw what it likes.")
        void declared() {
            throw new NoClassDefFoundError("Gone");
        }

        @Test
        @DisplayName("X8 A declared one that is held is an entry too many.")
        void declaredInVain() {}
    }

    @Nested
    class Beginning {
        @BeforeEach
        void begin() {
            throw new ExceptionInInitializerError("no transport");
        }

        @Test
        @DisplayName("X9 A beginning that fails is named.")
        void never() {}
    }

    @Nested
    class Ending {
        @AfterEach
        void end() {
            throw new IllegalStateException("not closed");
        }

        @Test
        @DisplayName("X10 An end that fails is named.")
        void well() {}
    }
}
