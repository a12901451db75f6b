package org.sanji.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which counties are tenants. A county is never closed, so a yes is remembered. */
@ApplicationScoped
public class OpenCounties {

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final EntityManager entities;

    OpenCounties(EntityManager entities) {
        this.entities = entities;
    }

    public boolean contains(String county) {
        if (known.contains(county)) {
            return true;
        }
        boolean open = entities.find(County.class, county) != null;
        if (open) {
            known.add(county);
        }
        return open;
    }
}
