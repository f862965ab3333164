package br.dev.crm.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Strategies and page requests as values. */
class PagingValuesTest {

    @Test
    void strategiesThatAreSetAlikeAreEqual() {
        List<Supplier<Paging>> all = List.of(
                Paging::none,
                Paging::links,
                () -> Paging.links("size", 10),
                () -> Paging.links("size", 11),
                () -> Paging.cursor("cursor", "next"),
                () -> Paging.cursor("cursor", "page.next"),
                () -> Paging.cursor("cursor", "next", "size", 10),
                () -> Paging.hasNext("page", 1, "size", 10, "hasNext"),
                () -> Paging.hasNext("page", 0, "size", 10, "hasNext"),
                () -> Paging.pages("page", 1, "size", 10),
                () -> Paging.headerPages("page", 1, "size", 10),
                () -> Paging.offsets("page", "size", 10),
                () -> Paging.headerOffsets("page", "size", 10),
                () -> Paging.after("code"),
                () -> Paging.after("id"));

        assertThat(all.stream().map(Supplier::get)).doesNotHaveDuplicates();
        assertThat(all.stream().map(one -> one.get().resumeKey())).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(one -> {
            assertThat(one.get()).isEqualTo(one.get()).hasSameHashCodeAs(one.get());
            assertThat(one.get().untilEmpty())
                    .isEqualTo(one.get().untilEmpty())
                    .isNotEqualTo(one.get())
                    .isNotEqualTo(one.get().untilRepeated());
            assertThat(one.get().withTotal("total"))
                    .isEqualTo(one.get().withTotal("total"))
                    .isNotEqualTo(one.get().withTotal("count"));
        });
    }

    @Test
    void howTheEndIsKnownChangesNothingOfWhereAListGoesOn() {
        Paging own = context -> Optional.empty();
        for (Paging one : List.of(Paging.after("id"), Paging.pages("page", 1, "size", 10), own)) {
            for (Paging changed : List.of(one.untilEmpty(), one.untilRepeated(), one.withTotal("total"))) {
                assertThat(changed.resumeKey()).isEqualTo(one.resumeKey());
                assertThat(changed.goesByLastRecord()).isEqualTo(one.goesByLastRecord());
            }
        }
        assertThat(own.resumeKey()).isEqualTo("own");
    }

    @Test
    void strategiesRefuseWhatCannotBe() {
        List<ThrowingCallable> wrong = List.of(
                () -> Paging.links("size", 0),
                () -> Paging.links(" ", 1),
                () -> Paging.links(null, 1),
                () -> Paging.cursor("", "next"),
                () -> Paging.cursor(null, "next"),
                () -> Paging.cursor("cursor", ""),
                () -> Paging.cursor("cursor", "a["),
                () -> Paging.cursor("cursor", "next", "size", 0),
                () -> Paging.hasNext("page", 0, "size", 1, "a..b"),
                () -> Paging.hasNext("page", 0, "size", 0, "hasNext"),
                () -> Paging.cursor("cursor", null),
                () -> Paging.hasNext("page", 0, "size", 1, null),
                () -> Paging.after(null),
                () -> Paging.after("a["),
                () -> Paging.pages(null, 0, "size", 1));

        assertThat(wrong).allSatisfy(one -> assertThatThrownBy(one).isInstanceOf(InvalidRequestException.class));
    }

    @Test
    void aPageRequestIsAValueThatTellsNoContent() {
        Supplier<PageRequest> page = () -> PageRequest.builder()
                .query("cursor", "secret-1")
                .header("X-Page", "secret-2")
                .filter(Filter.eq("code", "secret-3"))
                .build();

        assertThat(page.get()).isEqualTo(page.get()).hasSameHashCodeAs(page.get());
        assertThat(page.get()).isNotEqualTo(PageRequest.unchanged());
        assertThat(PageRequest.ofTarget("?a")).isNotEqualTo(PageRequest.ofTarget("?b"));
        assertThat(page.get().toString()).contains("cursor", "X-Page", "code").doesNotContain("secret");
        assertThat(PageRequest.ofTarget("/secret").toString()).doesNotContain("secret");
    }

    @Test
    void aPageRequestNamesAllViolationsAtOnce() {
        assertThatThrownBy(() -> PageRequest.builder()
                        .query("", "a")
                        .query(null, "a")
                        .query("b", null)
                        .header("Cookie", "x")
                        .target("?page=2")
                        .build())
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.violations()).hasSize(5));
        assertThatThrownBy(() -> PageRequest.ofTarget(null)).isInstanceOf(InvalidRequestException.class);
    }
}
