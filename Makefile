# The commands of a developer's machine. They need a JDK 25, git, curl and make; Maven fetches everything else.

# A JDK 25: JAVA_HOME if it is one, else one under /usr/lib/jvm, else the one whose java is on PATH.
JAVA_HOME := $(shell for home in "$(JAVA_HOME)" /usr/lib/jvm/* "$$(dirname "$$(dirname "$$(readlink -f "$$(command -v java)")")")"; do \
  if [ -x "$$home/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$$home/release" 2>/dev/null; then echo "$$home"; break; fi; done)
export JAVA_HOME

MAVEN := ./mvnw -B
OPTIONS ?=

.DEFAULT_GOAL := help
.PHONY: help run stack test whatifs histories attacks authority faults failovers verify-seal verify-audit pages bench bench-nation format openapi clean jdk packaged rotate-keys scan check-release mixed-versions bench-start backup restore compare-backup begin-feed-anew restore-drill move-drill remove-moved abort-move move-county xapi-clients pulls verify-release fuzz release-contract client mock import-kills sbom one-connection time-zones check-image image-cache

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

PULLS ?= 1000
pulls: | jdk ## Kill the puller of the documentation while 1,000 changes are made: PULLS=100 for fewer
	$(MAVEN) -q test -Dtest=PullerTest -Dsanji.pulls=$(PULLS) $(OPTIONS)

histories: packaged ## Play 20 random histories of STEPS=1000 and reckon all figures again: HISTORIES=500 for more of them
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.history.HistoryRun

attacks: packaged ## Attack one county from everywhere: ATTEMPTS=1000000 by default, SEED=1
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.isolation.AttackRun

authority: packaged ## Take roles, change keys and stop the identity server while clients call
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.isolation.AuthorityRun
fuzz: packaged ## Send every operation REQUESTS=100 requests with one thing wrong: none may fail, SEED=1
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.contract.FuzzRun

faults: packaged ## Kill the application and the database under load, KILLS=5 times; FAULTS="pool slow ..." or all for others
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.fault.FaultRun

failovers: packaged ## Kill, stop or cut off the primary of three MySQL servers under load (MYSQLD runs one), and look for anything lost
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.fault.FailoverRun

check-release: packaged ## Start the packaged application as it is deployed and look at what it closes, logs and hands back
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.release.ReleaseCheck

mixed-versions: packaged ## Update from the version packaged in the checkout PREVIOUS=directory, and roll back, while both work
	@[ -e "$(PREVIOUS)/target/quarkus-app/quarkus-run.jar" ] || { echo "PREVIOUS names no checkout in which make packaged ran" >&2; exit 1; }
	@PREVIOUS="$(PREVIOUS)" "$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.release.MixedVersions

# Packaged as the image is: the class loader of the other kind keeps what it loads out of a cache (docs/decisions/0045).
bench-start: packaged ## Measure start and memory, without and with an AOT cache
	@$(MAVEN) -q -Dmaven.test.skip=true -Dsanji.format=false -Dmdep.skip=true -Dquarkus.package.jar.type=aot-jar -Dquarkus.package.output-directory=aot-app package
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.release.StartMeasurement target/aot-app

# On a base image made here, or with BASE=...; with IMAGE=registry/name:tag that image, and nothing is built.
check-image: packaged ## Build the container image, run it as Kubernetes does, and look at what it may, answers, writes and logs
	@bash src/test/image/check

image-cache: packaged ## Run IMAGE=registry/name:tag, and push it with the AOT cache that made, as IMAGE-aot
	@[ -n "$(IMAGE)" ] || { echo "Say which: make image-cache IMAGE=registry/sanji/sanji:0.1.0" >&2; exit 1; }
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.release.CacheTraining "$(IMAGE)"

BACKUP := exec "$(JAVA_HOME)/bin/java" -Xmx384m -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "target/classes:$$(cat target/test-classpath)" org.sanji.backup.Backup

backup: packaged ## Save the database of DB_URL into a new directory of TO=backups; with COUNTY=320412 only that county
	@$(BACKUP) $(if $(COUNTY),save-county $(COUNTY) "$(or $(TO),backups)",save "$(or $(TO),backups)")

restore: packaged ## Restore FROM=backups/... into the migrated, empty database of DB_URL; with COUNTY=320412 only that county, into any
	@$(BACKUP) $(if $(COUNTY),restore-county $(COUNTY) "$(FROM)",restore "$(FROM)")

compare-backup: packaged ## Whether the database of DB_URL, or COUNTY=320412 of it, is what FROM=backups/... says
	@$(BACKUP) compare "$(FROM)" $(COUNTY)

begin-feed-anew: packaged ## Tell everybody who pulls changes from the database of DB_URL to read all once more: rows of it came back
	@$(BACKUP) begin-feed-anew

MOVE := exec "$(JAVA_HOME)/bin/java" -Xmx384m -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "target/classes:$$(cat target/test-classpath)" org.sanji.backup.CountyMove

move-county: packaged ## Move COUNTY=320412 from the database of DB_URL into that of TARGET_DB_URL, both in use; again: go on
	@mkdir -p "$(or $(TO),backups)" && $(MOVE) move $(COUNTY) "$(or $(TO),backups)"

abort-move: packaged ## Open COUNTY=320412 again where it was, as long as it is not open in the target
	@$(MOVE) abort $(COUNTY)

remove-moved: packaged ## Remove what stayed of COUNTY=320412 in DB_URL, when it is what FROM=backups/... of the move says
	@$(MOVE) remove $(COUNTY) "$(FROM)"

move-drill: packaged ## Move a county between two servers while clients read and write, killed at each step, and look for anything lost
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.backup.MoveDrill

restore-drill: packaged ## Save, restore into a fresh server, compare, lose one county and restore it alone
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.backup.RestoreDrill

# With one connection whatever needs a second one while it holds the first waits for ever. The attacks call every operation.
one-connection: | jdk ## Call every operation with a pool of one connection
	DB_POOL=1 $(MAVEN) -q test -Dtest=IsolationTest $(OPTIONS)

ZONES ?= UTC Asia/Shanghai America/New_York
time-zones: | jdk ## Run the tests of days, periods, people and figures with the JVM in each of ZONES="UTC Asia/Shanghai ..."
	@for zone in $(ZONES); do echo "--- $$zone" && TZ=$$zone $(MAVEN) -q test \
	  -Dtest='DateSpanTest,Period*Test,PersonIdentityTest,Capture*ContractTest,MeasuresGoldenTest,TreeFiguresTest,ReportSituationTest,ReportingPeriodResourceTest,CampaignPlayTest,ImportResourceTest' $(OPTIONS) || exit 1; done

import-kills: packaged ## Kill the application KILLS=20 times while it imports ROWS=20000 rows, and look for lost or doubled ones
	@"$(JAVA_HOME)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-classpath)" org.sanji.fault.ImportKills

verify-seal: packaged ## Verify the file of a seal, without a database: FILE=seal.json
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/classes:$$(cat target/test-classpath)" org.sanji.seal.VerifySeal $(FILE)

verify-release: packaged ## Verify a release, without a database: RELEASE=release.json FILE=figures.ndjson
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp "target/classes:$$(cat target/test-classpath)" org.sanji.exchange.release.VerifyRelease $(RELEASE) $(FILE)

verify-audit: packaged ## Verify the audit chains of DB_URL against published heads: HEADS="file ..."
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "target/classes:$$(cat target/test-classpath)" org.sanji.auditcheck.VerifyAudit $(HEADS)

rotate-keys: packaged ## Encrypt all personal data of DB_URL again with the first key of PRIVACY_KEYS, while the application runs
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "target/classes:$$(cat target/test-classpath)" org.sanji.privacy.RotateKeys

scan: packaged ## Look for TEXTS="name,phone" in FILES="..." as they lie on disk: binary logs, dumps, logs
	@"$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -cp target/test-classes org.sanji.privacy.ScanFiles "$(TEXTS)" $(FILES)

pages: packaged ## Look at the report pages in Chromium; pictures go to target/report-pages
	@cd src/test/browser && npm ci --no-audit --no-fund && npm run check

xapi-clients: packaged ## Send statements with two public xAPI clients, and look at what became of them
	@cd src/test/xapi-client && npm ci --no-audit --no-fund && npm run check

bench: packaged ## Measure (bench/run)
	@bench/run

bench-nation: packaged ## Measure on the whole country; NATION_COUNTIES=30 NATION_ROWS=100000 for two minutes of it
	@bench/run nation

format: | jdk ## Format the Java sources
	$(MAVEN) -q spotless:apply

openapi: | jdk ## Write the served OpenAPI document into openapi/
	$(MAVEN) -q -DskipTests -Dmdep.skip=true -Dsanji.format=false package

# A released document is never changed; the next one is held against it by the tests.
release-contract: ## Keep the document of VERSION=0.1.0 as released: later ones may not break its clients
	@[ -n "$(VERSION)" ] || { echo "Say which: make release-contract VERSION=0.1.0" >&2; exit 1; }
	@[ ! -e openapi/released/$(VERSION).yaml ] || { echo "$(VERSION) is released already" >&2; exit 1; }
	@grep -q '^  version: "\{0,1\}$(VERSION)"\{0,1\}$$' openapi/openapi.yaml || { echo "openapi/openapi.yaml does not say version $(VERSION)" >&2; exit 1; }
	@mkdir -p openapi/released && cp openapi/openapi.yaml openapi/released/$(VERSION).yaml
	@echo "openapi/released/$(VERSION).yaml: commit it"

sbom: | jdk ## Write what the application is made of, with licences, into target/sbom.json (CycloneDX)
	@$(MAVEN) -q org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom -DoutputName=sbom -DoutputFormat=json \
	  -DincludeTestScope=false -DincludeProvidedScope=false && echo "target/sbom.json"

client: ## Pack the TypeScript client into target/
	@cd openapi/client && npm ci --no-audit --no-fund && npm run build && mkdir -p ../../target && npm pack --pack-destination ../../target

MOCK_PORT ?= 4010
mock: ## Answer every operation with the examples of the document, on MOCK_PORT=4010: no database, no login
	@npx --yes @stoplight/prism-cli@5.16.0 mock --host 127.0.0.1 --port $(MOCK_PORT) openapi/openapi.yaml

clean: ## Remove what was built and the local state: servers, databases, logs
	rm -rf target .local

jdk:
	@[ -n "$(JAVA_HOME)" ] || { echo "A JDK 25 is needed: set JAVA_HOME, or install one under /usr/lib/jvm (Debian: temurin-25-jdk or openjdk-25-jdk-headless)." >&2; exit 1; }
