package br.dev.crm.transport.apache.connection;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.net.URIAuthority;

/**
 * Where a request goes.
 *
 * @param http the library's view of it, by which connections are pooled
 * @param authority the server's, without a user
 * @param host the field Host
 * @param absolute whether the request line has the whole URI, as a proxy needs it that passes a request on
 */
public record RequestRoute(HttpRoute http, URIAuthority authority, BasicHeader host, boolean absolute) {}
