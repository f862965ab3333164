package br.dev.crm.it.container.app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Calls the CRM by the client of the web application. */
public final class CustomerServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Supplier<?> work = (Supplier<?>) getServletContext().getAttribute(ClientListener.WORK);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(work.get());
    }
}
