package br.dev.crm.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaidOnceTest {
    private final SaidOnce said = new SaidOnce();

    @Test
    void knowsATextThatWasSaid() {
        assertThat(said.isFirst("a")).isTrue();
        assertThat(said.isFirst("b")).isTrue();
        assertThat(said.isFirst("a")).isFalse();
    }

    @Test
    void keepsNoMoreTextsThanItSays() {
        for (int i = 0; i < SaidOnce.MOST; i++) {
            said.isFirst("text " + i);
        }

        assertThat(said.isFirst("one more")).isTrue();
        assertThat(said.isFirst("one more")).isTrue();
        assertThat(said.isFirst("text 7")).isFalse();
    }
}
