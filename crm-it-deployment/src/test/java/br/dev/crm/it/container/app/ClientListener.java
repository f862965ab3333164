package br.dev.crm.it.container.app;

import br.dev.crm.CrmClient;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Makes the client of the web application and closes it with the application, unless the parameter {@code forgets} is
 * true. The attribute {@code work} is what another thread of the container may run.
 */
public final class ClientListener implements ServletContextListener {
    /** The name of the attribute that holds a {@link java.util.function.Supplier} of text. */
    static final String WORK = "work";

    private CrmClient crm;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        crm = CrmClient.builder()
                .integrationUri(context.getInitParameter("uri"))
                .credentials(
                        context.getInitParameter("username"),
                        context.getInitParameter("password"),
                        context.getInitParameter("tenant"))
                .build();
        context.setAttribute(WORK, new CustomerWork(crm));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (!Boolean.parseBoolean(event.getServletContext().getInitParameter("forgets"))) {
            crm.close();
        }
    }
}
