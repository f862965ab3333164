package br.dev.crm.it.secrets;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;

/** A record that JSON-B's own provider binds, for its annotation; to Gson it is a record like any other. */
public record Born(@JsonbProperty("born") LocalDate born) {}
