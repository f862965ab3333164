package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.settings.SandboxUser;
import br.dev.crm.sandbox.internal.store.RefusedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves {@code POST /api/login}. The request, the 200 and the cookie {@code JSESSIONID} are documented; that a wrong
 * password and an unknown tenant fail differently is, too; with which status and body they do is not: 401 and 403 are
 * our choice.
 */
final class LoginEndpoint {
    private final List<SandboxUser> users;
    private final Sessions sessions;
    private final LockOut lockOut;

    LoginEndpoint(List<SandboxUser> users, Sessions sessions, LockOut lockOut) {
        this.users = users;
        this.sessions = sessions;
        this.lockOut = lockOut;
    }

    ActionResult handle(RequestBody body) throws RefusedException {
        Map<String, @Nullable Object> sent = body.object();
        SandboxUser claimed = new SandboxUser(text(sent, "username"), text(sent, "password"), text(sent, "tenant"));
        if (users.stream().noneMatch(user -> user.tenant().equals(claimed.tenant()))) {
            throw new RefusedException(403, "tenant-unknown", "no such tenant", "check the alias of the company");
        }
        if (lockOut.isLocked(claimed)) {
            throw new RefusedException(423, "account-locked", "too many wrong passwords", "ask the administrator");
        }
        if (!users.contains(claimed)) {
            lockOut.wrongPassword(claimed);
            throw new RefusedException(
                    401, "credentials-wrong", "user name or password is wrong", "check both, and the tenant");
        }
        lockOut.rightPassword(claimed);
        Sessions.Session session = sessions.open(claimed);
        return ActionResult.executed(SandboxResponse.json(200, Map.of("username", claimed.username()))
                .with("Set-Cookie", Sessions.TOKEN + "=" + session.token() + "; Path=/; HttpOnly")
                .with("Set-Cookie", Sessions.ROUTE + "=" + session.route() + "; Path=/"));
    }

    private static String text(Map<String, @Nullable Object> sent, String name) throws RefusedException {
        if (sent.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new RefusedException(
                400, "body-invalid", "'" + name + "' is missing", "send username, password and tenant as texts");
    }
}
