package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import java.util.List;

/** The protocol as OpenFeign has it declared. */
@Headers({
    "Accept: " + Protocol.JSON,
    Protocol.VERSION_HEADER + ": " + Protocol.VERSION,
    Protocol.SERVICE_HEADER + ": " + Protocol.SERVICE,
    Protocol.RESOURCE_HEADER + ": {resource}"
})
interface FeignApi {

    @RequestLine("POST " + Protocol.INTEGRATION_PATH)
    @Headers({"Content-Type: " + Protocol.JSON, Protocol.ACTION_HEADER + ": " + Protocol.CREATE})
    CreatedId create(@Param("resource") String resource, Customer customer);

    @RequestLine("GET " + Protocol.INTEGRATION_PATH)
    @Headers(Protocol.FILTER_HEADER + ": {filter}")
    List<Customer> find(@Param("resource") String resource, @Param("filter") String filter);

    @RequestLine("GET " + Protocol.INTEGRATION_PATH)
    List<Customer> list(@Param("resource") String resource);

    @RequestLine("GET " + Protocol.INTEGRATION_PATH)
    Response raw(@Param("resource") String resource);

    /** The login, whose path and body are others. */
    interface Login {
        @RequestLine("POST " + Protocol.LOGIN_PATH)
        @Headers("Content-Type: " + Protocol.JSON)
        void login(byte[] json);
    }
}
