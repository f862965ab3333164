package br.dev.crm.sandbox.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.internal.json.JsonReader;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFilterMatchingTest {
    private static final String RECORD = """
            {"code":61,"name":"Padaria São João","status":"PROGRESS","active":true,"zip":"0061","price":10.50,
             "born":"15/02/1970","at":"2022-05-06T15:28:36.110-03:00","gone":null,
             "type":{"id":"T1","gone":null},"tags":["a","b"],"none":[],
             "emails":[{"email":"x@a.example","rank":1},{"email":"y@b.example","rank":5}],
             "deep":[{"list":[{"v":1}]},{"list":[{"v":2}]}]}
            """;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiterString = " = ",
            value = {
                "{code->eq->61} = true",
                "{code->eq->61.0} = true",
                "{code->eq->6} = false",
                "{code->eq->x} = false",
                "{zip->eq->61} = false",
                "{zip->eq->0061} = true",
                "{active->eq->true} = true",
                "{missing->eq->1} = false",
                "{type->eq->T1} = false",
                "{status->ieq->progress} = true",
                "{status->eq->progress} = false",
                "{code->ieq->61.0} = true",
                "{status->neq->DONE} = true",
                "{status->neq->PROGRESS} = false",
                "{missing->neq->1} = true",
                "{gone->neq->1} = true",
                "{name->like->São} = true",
                "{name->like->são} = false",
                "{name->ilike->sÃO} = true",
                "{code->like->6} = true",
                "{missing->like->a} = false",
                "{code->gt->9} = true",
                "{code->gt->61} = false",
                "{code->ge->61} = true",
                "{code->lt->100} = true",
                "{code->lt->61} = false",
                "{code->le->61.00} = true",
                "{code->gt->x} = false",
                "{name->gt->Padaria} = true",
                "{name->lt->Padaria} = false",
                "{type->gt->A} = false",
                "{code->in->1,61} = true",
                "{code->in->1,2} = false",
                "{code->nin->1,2} = true",
                "{code->nin->1,61} = false",
                "{missing->nin->1} = true",
                "{gone->isNull->true} = true",
                "{gone->isNull} = true",
                "{missing->isNull} = true",
                "{none->isNull} = true",
                "{code->isNull} = false",
                "{code->isNnull->true} = true",
                "{gone->isNnull} = false",
                "{type->isNnull} = true",
                "{type.gone->isNull} = true",
                "{price->btw->10.5,11} = true",
                "{price->btw->1,10.5} = true",
                "{price->btw->11,12} = false",
                "{born->eq->1970-02-15} = true",
                "{born->eq->15/02/1970} = true",
                "{born->eq->31/02/1970} = false",
                "{born->lt->01/03/1970} = true",
                "{born->gt->31/01/1970} = true",
                "{born->btw->1970-02-01,28/02/1970} = true",
                "{at->eq->06/05/2022} = true",
                "{at->eq->2022-05-06T18:28:36.110Z} = true",
                "{at->gt->2022-05-06T18:28:36.109Z} = true",
                "{at->lt->2022-05-06T15:28:37} = true",
                "{born->gt->abc} = false",
                "{type.id->eq->T1} = true",
                "{type.id.more->eq->T1} = false",
                "{tags->eq->b} = true",
                "{tags->neq->b} = false",
                "{emails.email->eq->y@b.example} = true",
                "{emails.email->like->b.exa} = true",
                "{emails.rank->btw->2,4} = false",
                "{emails.email->neq->z} = true",
                "{deep.list.v->eq->2} = true",
                "{code->eq->61}{status->eq->PROGRESS} = true",
                "{code->eq->61}{status->eq->DONE} = false",
                "{code->eq->61}&&{status->eq->PROGRESS} = true",
                "{code->eq->1}||{status->eq->PROGRESS} = true",
                "{code->eq->1}||{status->eq->DONE} = false",
                "{code->eq->61}||{code->eq->1}&&{status->eq->DONE} = true",
                "{code->eq->1}&&{status->eq->DONE}||{code->eq->61} = true",
                "{code->eq->1}{status->eq->DONE}||{code->eq->2}{zip->eq->0061} = false"
            })
    void evaluates(String filter, boolean expected) throws Exception {
        @SuppressWarnings("unchecked") // the reader makes maps of this one type
        Map<String, Object> fields = (Map<String, Object>) JsonReader.read(RECORD);

        assertThat(RecordFilterParser.parse(filter, false).matches(fields)).isEqualTo(expected);
    }
}
