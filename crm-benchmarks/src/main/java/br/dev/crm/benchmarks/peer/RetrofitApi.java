package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import java.util.List;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Streaming;

/** The protocol as Retrofit has it declared. */
interface RetrofitApi {
    String ACCEPT = "Accept: " + Protocol.JSON;
    String VERSION = Protocol.VERSION_HEADER + ": " + Protocol.VERSION;
    String SERVICE = Protocol.SERVICE_HEADER + ": " + Protocol.SERVICE;
    String CREATE = Protocol.ACTION_HEADER + ": " + Protocol.CREATE;

    @POST(Protocol.LOGIN_PATH)
    Call<ResponseBody> login(@Body RequestBody json);

    @POST(Protocol.INTEGRATION_PATH)
    @Headers({ACCEPT, VERSION, SERVICE, CREATE})
    Call<CreatedId> create(
            @Header("Cookie") String cookie,
            @Header(Protocol.RESOURCE_HEADER) String resource,
            @Body Customer customer);

    @GET(Protocol.INTEGRATION_PATH)
    @Headers({ACCEPT, VERSION, SERVICE})
    Call<List<Customer>> find(
            @Header("Cookie") String cookie,
            @Header(Protocol.RESOURCE_HEADER) String resource,
            @Header(Protocol.FILTER_HEADER) String filter);

    @GET(Protocol.INTEGRATION_PATH)
    @Headers({ACCEPT, VERSION, SERVICE})
    Call<List<Customer>> list(@Header("Cookie") String cookie, @Header(Protocol.RESOURCE_HEADER) String resource);

    @Streaming
    @GET(Protocol.INTEGRATION_PATH)
    @Headers({ACCEPT, VERSION, SERVICE})
    Call<ResponseBody> raw(@Header("Cookie") String cookie, @Header(Protocol.RESOURCE_HEADER) String resource);
}
