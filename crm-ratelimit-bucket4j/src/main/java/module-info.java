/** A token bucket that bounds how fast requests leave, slows down when the CRM responds with 429 and recovers. */
module br.dev.crm.ratelimit.bucket4j {
    requires transitive br.dev.crm.core;
    requires io.github.bucket4j.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports br.dev.crm.ratelimit.bucket4j;
}
