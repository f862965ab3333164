/** The client for the TOTVS CRM integration API, and the SPI of its interchangeable providers. */
module br.dev.crm.core {
    requires org.slf4j;
    requires static org.jspecify;

    exports br.dev.crm;
    exports br.dev.crm.document;
    exports br.dev.crm.error;
    exports br.dev.crm.event;
    exports br.dev.crm.filter;
    exports br.dev.crm.http;
    exports br.dev.crm.json;
    exports br.dev.crm.names;
    exports br.dev.crm.paging;
    exports br.dev.crm.request;
    exports br.dev.crm.retry;
    exports br.dev.crm.spi;
    exports br.dev.crm.spi.binding;
    exports br.dev.crm.spi.http;
    exports br.dev.crm.spi.json;
    exports br.dev.crm.spi.model;
    exports br.dev.crm.spi.ratelimit;
    exports br.dev.crm.spi.session;
    exports br.dev.crm.status;
    exports br.dev.crm.taxid;
    exports br.dev.crm.webhook;

    uses br.dev.crm.spi.http.HttpTransportProvider;
    uses br.dev.crm.spi.json.JsonCodecProvider;
}
