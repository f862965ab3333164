package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.request.SandboxAction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is denied. Everything is allowed until it is denied. */
public final class Permissions {
    private final Set<Denial> denials = ConcurrentHashMap.newKeySet();

    private record Denial(String service, String resource, SandboxAction action) {}

    /** Denies actions; all of them if none is named. */
    public void deny(String service, String resource, List<SandboxAction> actions) {
        orAll(actions).forEach(action -> denials.add(new Denial(service, resource, action)));
    }

    /** Takes denials back; all of the resource if no action is named. */
    public void allow(String service, String resource, List<SandboxAction> actions) {
        orAll(actions).forEach(action -> denials.remove(new Denial(service, resource, action)));
    }

    boolean allowed(String service, String resource, SandboxAction action) {
        return !denials.contains(new Denial(service, resource, action));
    }

    private static Set<SandboxAction> orAll(List<SandboxAction> actions) {
        return actions.isEmpty() ? EnumSet.allOf(SandboxAction.class) : EnumSet.copyOf(actions);
    }
}
