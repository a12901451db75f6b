package org.sanji.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sanji.kernel.RegionCode;

/** Which counties are tenants. A county is never closed, so a yes is remembered. */
@ApplicationScoped
public class OpenCounties {

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final EntityManager entities;

    OpenCounties(EntityManager entities) {
        this.entities = entities;
    }

    /** The counties in a region, or the one it lies in, by code: from one on. */
    public List<String> under(RegionCode region, String from) {
        return entities.createQuery(
                        "select code from County where code between :first and :last and code >= :from order by code",
                        String.class)
                .setParameter("first", region.firstCounty())
                .setParameter("last", region.lastCounty())
                .setParameter("from", from)
                .getResultList();
    }

    /** All of them, by code. */
    public List<String> all() {
        return entities.createQuery("select code from County order by code", String.class)
                .getResultList();
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
