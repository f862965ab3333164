package br.dev.crm.examples.recipes;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.names.CustomerFields;
import br.dev.crm.names.ProtheusCustomerKey;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/**
 * Writes every customer of a table to the CRM, a few at a time, and reports what was written and what was not.
 *
 * <p>Each is found by its key, so that running it again is safe, even after a run that broke off: what is there is
 * replaced, and nothing is inserted twice. An upsert replaces all of a record: where the CRM knows more of a customer
 * than this table, use {@link MergeAttributes} instead.
 */
final class NightlyUpsert {
    private static final int IN_FLIGHT = 8;
    private static final int FETCHED = 500;
    private static final String QUERY =
            "SELECT company_group, branch, a1_cod, a1_loja, name, trading_name FROM erp_customers";

    private final CrmClient crm;
    private final ResourceName customers;

    NightlyUpsert(CrmClient crm, ResourceName customers) {
        this.crm = crm;
        this.customers = customers;
    }

    /**
     * Reads row by row, with at most {@link #IN_FLIGHT} calls in flight, and ends early at a fault that hits every row.
     * What it reads it reads in one transaction; whether the connection commits by itself is as before afterwards.
     */
    UpsertReport run(Connection erp) throws SQLException, InterruptedException {
        boolean autoCommit = erp.getAutoCommit();
        erp.setAutoCommit(false); // PostgreSQL hands out rows in parts only inside a transaction
        try (Statement statement = erp.createStatement()) {
            statement.setFetchSize(FETCHED);
            return write(statement);
        } finally {
            if (!erp.isClosed()) {
                erp.setAutoCommit(autoCommit);
            }
        }
    }

    private UpsertReport write(Statement statement) throws SQLException, InterruptedException {
        UpsertReport report = new UpsertReport();
        Semaphore permits = new Semaphore(IN_FLIGHT);
        try (ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                String shown = shown(row);
                try {
                    CrmRequest<?> request = requestOf(row);
                    permits.acquire();
                    if (report.stop().isPresent()) {
                        permits.release();
                        report.addNotTried();
                    } else {
                        CompletionStage<?> call = crm.sendAsync(request);
                        call.whenComplete((response, failure) -> report.add(shown, failure))
                                .whenComplete((response, failure) -> permits.release());
                    }
                } catch (CrmException unusableRow) {
                    report.add(shown, unusableRow);
                }
            }
        } finally {
            permits.acquire(IN_FLIGHT); // every call has ended
        }
        return report;
    }

    private CrmRequest<?> requestOf(ResultSet row) throws SQLException {
        ProtheusCustomerKey key = new ProtheusCustomerKey(
                row.getString("company_group"),
                row.getString("branch"),
                row.getString("a1_cod"),
                row.getString("a1_loja"));
        Document customer = Document.empty()
                .with(CustomerFields.EXTERNAL_ID, key.text())
                .with(CustomerFields.CODE, key.code())
                .with(CustomerFields.NAME, row.getString("name"))
                .with(CustomerFields.TRADING_NAME, row.getString("trading_name"));
        return CrmRequest.upsert(customers, customer).filter(key.toFilter()).build();
    }

    private static String shown(ResultSet row) throws SQLException {
        return String.join(
                "/",
                row.getString("company_group"),
                row.getString("branch"),
                row.getString("a1_cod"),
                row.getString("a1_loja"));
    }
}
