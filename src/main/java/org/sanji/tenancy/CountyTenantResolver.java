package org.sanji.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells the ORM the county of the current request or job. Work without one fails: there is no silent default. */
@RequestScoped
@PersistenceUnitExtension
public class CountyTenantResolver implements TenantResolver {

    private final CurrentRequest current;

    CountyTenantResolver(CurrentRequest current) {
        this.current = current;
    }

    @Override
    public String getDefaultTenantId() {
        return CurrentRequest.NO_COUNTY;
    }

    @Override
    public String resolveTenantId() {
        return current.county();
    }
}
