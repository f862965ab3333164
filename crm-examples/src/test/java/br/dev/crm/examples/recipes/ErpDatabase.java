package br.dev.crm.examples.recipes;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A table of customers in memory. */
final class ErpDatabase {
    static final String TABLE = "CREATE TABLE erp_customers (company_group CHAR(2), branch CHAR(4), a1_cod CHAR(6),"
            + " a1_loja CHAR(2), name VARCHAR(60), trading_name VARCHAR(60))";

    private ErpDatabase() {}

    static Connection empty() throws SQLException {
        Connection erp = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = erp.createStatement()) {
            statement.execute(TABLE);
        }
        return erp;
    }

    static Connection of(int customers) throws SQLException {
        Connection erp = empty();
        for (int i = 1; i <= customers; i++) {
            add(erp, String.format("%06d", i), "Cliente " + i);
        }
        return erp;
    }

    static void add(Connection erp, String code, String name) throws SQLException {
        try (PreparedStatement insert =
                erp.prepareStatement("INSERT INTO erp_customers VALUES ('01', '0101', ?, '01', ?, NULL)")) {
            insert.setString(1, code);
            insert.setString(2, name);
            insert.execute();
        }
    }

    /** Returns the connection, whose results fail to give a column when the moment has come. */
    static Connection failing(Connection erp, String column, BooleanSupplier moment) {
        return failing(Connection.class, erp, column, moment);
    }

    /** Returns the connection, which notes what is set for the read. */
    static Connection watched(Connection erp, List<String> calls) {
        return watched(Connection.class, erp, calls);
    }

    private static <T> T watched(Class<T> type, Object real, List<String> calls) {
        return type.cast(Proxy.newProxyInstance(
                ErpDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (List.of("setAutoCommit", "setFetchSize").contains(method.getName())) {
                        calls.add(method.getName() + " " + arguments[0]);
                    }
                    Object result = method.invoke(real, arguments);
                    return result instanceof Statement ? watched(Statement.class, result, calls) : result;
                }));
    }

    private static <T> T failing(Class<T> type, Object real, String column, BooleanSupplier moment) {
        return type.cast(Proxy.newProxyInstance(
                ErpDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getString") && arguments[0].equals(column) && moment.getAsBoolean()) {
                        throw new SQLException("The database is gone");
                    }
                    Object result = method.invoke(real, arguments);
                    if (result instanceof Statement) {
                        return failing(Statement.class, result, column, moment);
                    }
                    return result instanceof ResultSet ? failing(ResultSet.class, result, column, moment) : result;
                }));
    }
}
