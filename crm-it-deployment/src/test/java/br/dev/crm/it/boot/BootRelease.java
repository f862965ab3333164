package br.dev.crm.it.boot;

/** The releases of Spring Boot that applications are built with; their parents pin the versions of our libraries. */
enum BootRelease {
    V3_5("3.5.16"),
    V4_1("4.1.2");

    private final String version;

    BootRelease(String version) {
        this.version = version;
    }

    /** Returns the version of {@code spring-boot-starter-parent}. */
    @Override
    public String toString() {
        return version;
    }
}
