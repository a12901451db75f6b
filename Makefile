# The commands of a developer's machine. They need a JDK 25, git, curl and make; Maven fetches everything else.

# A JDK 25: JAVA_HOME if it is one, else one under /usr/lib/jvm, else the one whose java is on PATH.
JAVA_HOME := $(shell for home in "$(JAVA_HOME)" /usr/lib/jvm/* "$$(dirname "$$(dirname "$$(readlink -f "$$(command -v java)")")")"; do \
  if [ -x "$$home/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$$home/release" 2>/dev/null; then echo "$$home"; break; fi; done)
export JAVA_HOME

MAVEN := ./mvnw -B
OPTIONS ?=

.DEFAULT_GOAL := help
.PHONY: help run stack test whatifs histories attacks faults check-release bench-start backup restore compare-backup restore-drill verify-seal verify-audit pages bench bench-nation format openapi clean jdk packaged

help: ## Say what the commands do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo "Ports of run and stack: SANJI_PORT (8080), SANJI_MANAGEMENT_PORT (that and 1000), KEYCLOAK_PORT (8180), DB_PORT (3316)."
	@echo "With DB_URL, DB_USERNAME and DB_PASSWORD in the environment that database is used instead of MariaDB."

run: packaged ## Start the database, Keycloak and the application with sample data; Ctrl-C stops all
	@exec "$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.local.RunLocal

stack: packaged ## Start only the database and Keycloak, for an application in an IDE
	@exec "$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.local.RunLocal stack

# Packaged again only when a source is newer. Formatting is left to the other commands: it would fetch its tools.
packaged: | jdk
	@if [ ! -e target/packaged ] || [ -n "$$(find src migrations pom.xml .mvn -path src/test/browser -prune -o -newer target/packaged -print -quit 2>/dev/null)" ]; then \
	  echo "Building ..." && mkdir -p target && touch target/packaging && $(MAVEN) -q -DskipTests -Dsanji.format=false package && mv target/packaging target/packaged; \
	fi

# What it packages need not be packaged again.
test: | jdk ## Run the whole test suite, with a database and Keycloak of its own
	@mkdir -p target && touch target/packaging
	$(MAVEN) verify $(OPTIONS)
	@mv target/packaging target/packaged

WHATIFS ?= 200
whatifs: | jdk ## Hold what-if against what comes of random changes: WHATIFS=1000 for more of them
	$(MAVEN) -q test -Dtest=WhatIfPropertyTest -Dsanji.what-if=$(WHATIFS) $(OPTIONS)

histories: packaged ## Play 20 random histories of STEPS=1000 and reckon all figures again: HISTORIES=500 for more of them
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.history.HistoryRun

attacks: packaged ## Attack one county from everywhere: ATTEMPTS=1000000 by default, SEED=1
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.isolation.AttackRun

faults: packaged ## Kill the application and the database under load, KILLS=5 times each, and look for anything lost
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.fault.FaultRun

check-release: packaged ## Start the packaged application as it is deployed and look at what it closes, logs and hands back
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.release.ReleaseCheck

bench-start: packaged ## Measure start and memory, without and with an AOT cache
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.release.StartMeasurement

BACKUP := exec "$(JAVA_HOME)/bin/java" -Xmx384m -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "target/classes:$$(cat target/test-classpath)" org.sanji.backup.Backup

backup: packaged ## Save the database of DB_URL into a new directory of TO=backups; with COUNTY=320412 only that county
	@$(BACKUP) $(if $(COUNTY),save-county $(COUNTY) "$(or $(TO),backups)",save "$(or $(TO),backups)")

restore: packaged ## Restore FROM=backups/... into the migrated, empty database of DB_URL; with COUNTY=320412 only that county, into any
	@$(BACKUP) $(if $(COUNTY),restore-county $(COUNTY) "$(FROM)",restore "$(FROM)")

compare-backup: packaged ## Whether the database of DB_URL, or COUNTY=320412 of it, is what FROM=backups/... says
	@$(BACKUP) compare "$(FROM)" $(COUNTY)

restore-drill: packaged ## Save, restore into a fresh server, compare, lose one county and restore it alone
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.backup.RestoreDrill

verify-seal: packaged ## Verify the file of a seal, without a database: FILE=seal.json
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/classes:$$(cat target/test-classpath)" org.sanji.seal.VerifySeal $(FILE)

verify-audit: packaged ## Verify the audit chains of DB_URL against published heads: HEADS="file ..."
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "target/classes:$$(cat target/test-classpath)" org.sanji.auditcheck.VerifyAudit $(HEADS)

pages: packaged ## Look at the report pages in Chromium; pictures go to target/report-pages
	@cd src/test/browser && npm ci --no-audit --no-fund && npm run check

bench: packaged ## Measure (bench/run)
	@bench/run

bench-nation: packaged ## Measure on the whole country; NATION_COUNTIES=30 NATION_ROWS=100000 for two minutes of it
	@bench/run nation

format: | jdk ## Format the Java sources
	$(MAVEN) -q spotless:apply

openapi: | jdk ## Write the served OpenAPI document into openapi/
	$(MAVEN) -q -DskipTests -Dmdep.skip=true -Dsanji.format=false package

clean: ## Remove what was built and the local state: servers, databases, logs
	rm -rf target .local

jdk:
	@[ -n "$(JAVA_HOME)" ] || { echo "A JDK 25 is needed: set JAVA_HOME, or install one under /usr/lib/jvm (Debian: temurin-25-jdk or openjdk-25-jdk-headless)." >&2; exit 1; }
