/** The client for the TOTVS CRM integration API, and the SPI of its interchangeable parts. */
module br.dev.crm.core {
    requires org.slf4j;
    requires static org.jspecify;

    exports br.dev.crm;
    exports br.dev.crm.error;
    exports br.dev.crm.event;
    exports br.dev.crm.names;
    exports br.dev.crm.retry;
    exports br.dev.crm.spi;
    exports br.dev.crm.status;

    uses br.dev.crm.spi.HttpTransportProvider;
    uses br.dev.crm.spi.JsonCodecProvider;
}
