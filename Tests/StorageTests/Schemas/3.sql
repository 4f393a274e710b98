CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
    CONSTRAINT sourceName UNIQUE
    CONSTRAINT sourceHasName CHECK (name <> ''),
  size INTEGER CONSTRAINT sourceSize CHECK (size >= 0),
  modifiedNanoseconds INTEGER,
  inode INTEGER,
  contentHash TEXT,
  readAt INTEGER,
  CONSTRAINT sourceFingerprint CHECK (
    (readAt IS NULL) = (size IS NULL)
    AND (readAt IS NULL) = (modifiedNanoseconds IS NULL)
    AND (readAt IS NULL) = (inode IS NULL)
    AND (contentHash IS NULL OR readAt IS NOT NULL))
) STRICT;
CREATE TABLE watchedOrder (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL CONSTRAINT orderPlatform CHECK (platform <> ''),
  account TEXT NOT NULL,
  externalId TEXT NOT NULL CONSTRAINT orderExternalId CHECK (externalId <> ''),
  knownSince INTEGER NOT NULL,
  version INTEGER NOT NULL CONSTRAINT orderVersion CHECK (version > 0),
  wakeAt INTEGER,
  pack TEXT,
  withdrawnAt INTEGER,
  CONSTRAINT orderIdentity UNIQUE (externalId, platform, account),
  CONSTRAINT orderWithdrawnSleeps CHECK (withdrawnAt IS NULL OR wakeAt IS NULL)
) STRICT;
CREATE INDEX watchedOrderWake ON watchedOrder (wakeAt) WHERE wakeAt IS NOT NULL;
CREATE TABLE telling (
  orderId INTEGER NOT NULL CONSTRAINT tellingOrder REFERENCES watchedOrder (id),
  sourceId INTEGER NOT NULL CONSTRAINT tellingSource REFERENCES source (id),
  line INTEGER CONSTRAINT tellingLine CHECK (line > 0),
  title TEXT NOT NULL,
  amountMinor INTEGER,
  amountCurrency TEXT,
  seller TEXT,
  region TEXT,
  tags TEXT NOT NULL CONSTRAINT tellingTags CHECK (substr(tags, 1, 1) = '['),
  url TEXT,
  policy TEXT,
  facts TEXT NOT NULL,
  lines TEXT NOT NULL,
  toldAt INTEGER NOT NULL,
  CONSTRAINT tellingIdentity PRIMARY KEY (orderId, sourceId),
  CONSTRAINT tellingAmount CHECK ((amountMinor IS NULL) = (amountCurrency IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX tellingSource ON telling (sourceId);
CREATE TABLE event (
  orderId INTEGER NOT NULL CONSTRAINT eventOrder REFERENCES watchedOrder (id),
  sourceId INTEGER NOT NULL CONSTRAINT eventSource REFERENCES source (id),
  number INTEGER NOT NULL CONSTRAINT eventNumber CHECK (number >= 0),
  line INTEGER CONSTRAINT eventLine CHECK (line > 0),
  kind TEXT NOT NULL CONSTRAINT eventKind CHECK (kind <> ''),
  happenedAt TEXT CONSTRAINT eventHappenedAt CHECK (length(happenedAt) IN (10, 20)),
  until TEXT CONSTRAINT eventUntil CHECK (length(until) IN (10, 20)),
  amountMinor INTEGER,
  amountCurrency TEXT,
  reason TEXT,
  note TEXT,
  recordedAt INTEGER NOT NULL,
  CONSTRAINT eventIdentity PRIMARY KEY (orderId, sourceId, number),
  CONSTRAINT eventAmount CHECK ((amountMinor IS NULL) = (amountCurrency IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE ledgerEntry (
  alertKey TEXT NOT NULL
    CONSTRAINT ledgerIdentity PRIMARY KEY
    CONSTRAINT ledgerHasKey CHECK (alertKey <> ''),
  orderId INTEGER NOT NULL CONSTRAINT ledgerOrder REFERENCES watchedOrder (id),
  rule TEXT NOT NULL CONSTRAINT ledgerRule CHECK (rule <> ''),
  revision INTEGER NOT NULL,
  stage TEXT NOT NULL CONSTRAINT ledgerStage CHECK (stage <> ''),
  repetition INTEGER NOT NULL CONSTRAINT ledgerRepetition CHECK (repetition >= 0),
  state TEXT NOT NULL CONSTRAINT ledgerState CHECK (state IN ('raised', 'superseded')),
  decidedAt INTEGER NOT NULL,
  payload TEXT CONSTRAINT ledgerPayload CHECK (substr(payload, 1, 1) = '{'), closes INTEGER
  CONSTRAINT ledgerClosesOfRaised CHECK (closes IS NULL OR state = 'raised'), toldAt INTEGER
  CONSTRAINT ledgerToldWasRaised CHECK (toldAt IS NULL OR state = 'raised'),
  CONSTRAINT ledgerRaisedIsTold CHECK ((state = 'raised') = (payload IS NOT NULL))
) STRICT;
CREATE INDEX ledgerEntryOrder ON ledgerEntry (orderId);
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  alertKey TEXT NOT NULL CONSTRAINT deliveryAlert REFERENCES ledgerEntry (alertKey),
  sink TEXT NOT NULL CONSTRAINT deliverySink CHECK (sink <> ''),
  recipient TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT deliveryState
    CHECK (state IN ('pending', 'delivered', 'dead', 'cancelled')),
  attempts INTEGER NOT NULL CONSTRAINT deliveryAttempts CHECK (attempts >= 0),
  enqueuedAt INTEGER NOT NULL,
  nextAttemptAt INTEGER,
  finishedAt INTEGER,
  lastError TEXT CONSTRAINT deliveryLastError CHECK (lastError <> ''), digest TEXT
  CONSTRAINT deliveryDigest REFERENCES digest (key),
  CONSTRAINT deliveryIdentity UNIQUE (alertKey, sink, recipient),
  CONSTRAINT deliveryPendingWaits CHECK ((state = 'pending') = (nextAttemptAt IS NOT NULL)),
  CONSTRAINT deliveryFinished CHECK ((state = 'pending') = (finishedAt IS NULL)),
  CONSTRAINT deliveryDeliveredWasTried CHECK (state <> 'delivered' OR attempts > 0),
  CONSTRAINT deliveryLostHasReason
    CHECK (state NOT IN ('dead', 'cancelled') OR lastError IS NOT NULL)
) STRICT;
CREATE INDEX deliveryFinished ON delivery (state) WHERE state <> 'pending';
CREATE TABLE setting (
  name TEXT NOT NULL CONSTRAINT settingIdentity PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX eventDispute ON event (orderId) WHERE kind = 'dispute-opened';
CREATE TABLE hush (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT hushKind CHECK (kind IN ('ack', 'snooze', 'silence')),
  orderId INTEGER CONSTRAINT hushOrder REFERENCES watchedOrder (id),
  rule TEXT CONSTRAINT hushRule CHECK (rule <> ''),
  revision INTEGER,
  stage TEXT CONSTRAINT hushStage CHECK (stage <> ''),
  condition TEXT CONSTRAINT hushCondition CHECK (condition <> ''),
  author TEXT NOT NULL CONSTRAINT hushAuthor CHECK (author <> ''),
  reason TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER CONSTRAINT hushEndsLater CHECK (until > since),
  liftedAt INTEGER,
  CONSTRAINT hushIsOfSomething CHECK (orderId IS NOT NULL OR condition IS NOT NULL),
  CONSTRAINT hushConditionIsOfSilence CHECK (kind = 'silence' OR condition IS NULL),
  CONSTRAINT hushHasEnd CHECK (kind = 'ack' OR until IS NOT NULL),
  CONSTRAINT hushIsWithinRule
    CHECK (rule IS NOT NULL OR (revision IS NULL AND stage IS NULL))
) STRICT;
CREATE INDEX hushOrder ON hush (orderId) WHERE orderId IS NOT NULL;
CREATE INDEX hushOpen ON hush (orderId, until) WHERE liftedAt IS NULL;
CREATE TABLE digest (
  key TEXT NOT NULL
    CONSTRAINT digestIdentity PRIMARY KEY
    CONSTRAINT digestHasKey CHECK (key <> ''),
  kind TEXT NOT NULL CONSTRAINT digestKind
    CHECK (kind IN ('together', 'held', 'overflow', 'daily', 'weekly', 'all-clear')),
  sink TEXT NOT NULL CONSTRAINT digestSink CHECK (sink <> ''),
  recipient TEXT NOT NULL,
  period INTEGER NOT NULL,
  state TEXT NOT NULL CONSTRAINT digestState
    CHECK (state IN ('pending', 'delivered', 'dead', 'cancelled')),
  attempts INTEGER NOT NULL CONSTRAINT digestAttempts CHECK (attempts >= 0),
  enqueuedAt INTEGER NOT NULL,
  nextAttemptAt INTEGER,
  finishedAt INTEGER,
  lastError TEXT CONSTRAINT digestLastError CHECK (lastError <> ''),
  CONSTRAINT digestPendingWaits CHECK ((state = 'pending') = (nextAttemptAt IS NOT NULL)),
  CONSTRAINT digestFinished CHECK ((state = 'pending') = (finishedAt IS NULL)),
  CONSTRAINT digestDeliveredWasTried CHECK (state <> 'delivered' OR attempts > 0),
  CONSTRAINT digestLostHasReason
    CHECK (state NOT IN ('dead', 'cancelled') OR lastError IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX digestPeriod ON digest (kind, sink, recipient, period)
  WHERE kind IN ('daily', 'weekly', 'all-clear');
CREATE INDEX digestNext ON digest (nextAttemptAt) WHERE state = 'pending';
CREATE INDEX digestSinkNext ON digest (sink, nextAttemptAt) WHERE state = 'pending';
CREATE INDEX digestFinished ON digest (state) WHERE state <> 'pending';
CREATE INDEX digestSent ON digest (sink, finishedAt) WHERE state = 'delivered';
CREATE INDEX deliveryNext ON delivery (nextAttemptAt)
  WHERE state = 'pending' AND digest IS NULL;
CREATE INDEX deliverySinkNext ON delivery (sink, nextAttemptAt)
  WHERE state = 'pending' AND digest IS NULL;
CREATE INDEX deliveryDigest ON delivery (digest) WHERE digest IS NOT NULL;
CREATE INDEX deliverySent ON delivery (sink, finishedAt)
  WHERE state = 'delivered' AND digest IS NULL;
CREATE INDEX ledgerEntryTold ON ledgerEntry (toldAt)
  WHERE toldAt IS NOT NULL AND closes IS NOT NULL;
CREATE INDEX ledgerEntryUntold ON ledgerEntry (closes)
  WHERE toldAt IS NULL AND closes IS NOT NULL;
INSERT INTO grdb_migrations VALUES ('1 orders, ledger, deliveries');
INSERT INTO grdb_migrations VALUES ('2 disputes of an account');
INSERT INTO grdb_migrations VALUES ('3 hushes, digests, leads');
INSERT INTO source VALUES (1, '/orders/a.toml', 1, 7, -1, NULL, 1800000000);
INSERT INTO source VALUES (2, '/b', NULL, NULL, NULL, NULL, NULL);
INSERT INTO source VALUES (3, 'command line', NULL, NULL, NULL, NULL, NULL);
INSERT INTO watchedOrder VALUES (1, 'aliexpress', '', '1', 1800000000, 5, 0, 'aliexpress', NULL);
INSERT INTO watchedOrder VALUES (2, 'aliexpress', '', '2', 1800000000, 3, 0, 'aliexpress', NULL);
INSERT INTO watchedOrder VALUES (3, 'aliexpress', '', '3', 1800000000, 2, NULL, NULL, 1800000005);
INSERT INTO telling VALUES (1, 1, 3, 'hub', NULL, NULL, NULL, NULL, '[]', NULL, NULL, '6dee2e6569a2f812-9e4c2037684b607f', '4c62fda93902f89e-608cfccbf38df273', 1800000000);
INSERT INTO telling VALUES (2, 1, 3, 'hub', NULL, NULL, NULL, NULL, '[]', NULL, NULL, '6dee2e6569a2f812-9e4c2037684b607f', '4c62fda93902f89e-608cfccbf38df273', 1800000000);
INSERT INTO telling VALUES (3, 2, 3, 'hub', NULL, NULL, NULL, NULL, '[]', NULL, NULL, '6dee2e6569a2f812-9e4c2037684b607f', '4c62fda93902f89e-608cfccbf38df273', 1800000000);
INSERT INTO event VALUES (1, 1, 0, 3, 'placed', '2027-01-15T08:00:00Z', NULL, NULL, NULL, NULL, NULL, 1800000000);
INSERT INTO event VALUES (1, 3, 0, NULL, 'received', '2027-01-15T08:00:07Z', NULL, NULL, NULL, NULL, 'it''s "here"', 1800000007);
INSERT INTO event VALUES (2, 1, 0, 3, 'placed', '2027-01-15T08:00:00Z', NULL, NULL, NULL, NULL, NULL, 1800000000);
INSERT INTO event VALUES (3, 2, 0, 3, 'placed', '2027-01-15T08:00:00Z', NULL, NULL, NULL, NULL, NULL, 1800000000);
INSERT INTO hush VALUES (1, 'ack', 1, 'open-dispute', 1800000800, '-7d', NULL, 'me', 'it''s done', 1800000110, NULL, NULL);
INSERT INTO hush VALUES (2, 'silence', NULL, NULL, NULL, NULL, 'order.platform == ''x''', 'me', '', 1800000111, 1800000900, 1800000112);
INSERT INTO ledgerEntry VALUES ('k1', 1, 'open-dispute', 1800000800, '-7d', 0, 'raised', 1800000100, '{"advice":"open-dispute","at":1800000100,"key":"k1","level":"notice","order":{"account":"","id":"1","platform":"aliexpress"},"pack":"aliexpress","repetition":0,"rule":"open-dispute","ruleTitle":{"en":"Open the dispute","ru":"Откройте спор"},"skipped":[],"sources":["A1"],"stage":"-7d","subject":{"window":{"_0":{"actor":"buyer","basis":"computed","closes":1800000900,"rule":"open-dispute","safeCloses":1800000800}}},"tags":[],"title":"hub","zone":"UTC"}', 1800000800, NULL);
INSERT INTO ledgerEntry VALUES ('k2', 2, 'open-dispute', 1800000800, '-7d', 0, 'raised', 1800000100, '{"advice":"open-dispute","at":1800000100,"key":"k2","level":"notice","order":{"account":"","id":"2","platform":"aliexpress"},"pack":"aliexpress","repetition":0,"rule":"open-dispute","ruleTitle":{"en":"Open the dispute","ru":"Откройте спор"},"skipped":[],"sources":["A1"],"stage":"-7d","subject":{"window":{"_0":{"actor":"buyer","basis":"computed","closes":1800000900,"rule":"open-dispute","safeCloses":1800000800}}},"tags":[],"title":"hub","zone":"UTC"}', 1800000800, 1800000104);
INSERT INTO digest VALUES ('d1', 'together', 'mail', '', 1800000103, 'delivered', 1, 1800000103, NULL, 1800000104, NULL);
INSERT INTO digest VALUES ('d2', 'daily', 'phone', '', 1800000900, 'pending', 0, 1800000105, 1800000105, NULL, NULL);
INSERT INTO digest VALUES ('d3', 'held', 'phone', '', 1800000100, 'pending', 0, 1800000106, 1800000900, NULL, NULL);
INSERT INTO delivery VALUES (1, 'k1', 'mail', 'a@example.org', 'dead', 1, 1800000100, NULL, 1800000101, '550 no', NULL);
INSERT INTO delivery VALUES (2, 'k1', 'phone', '', 'pending', 0, 1800000102, 1800000102, NULL, NULL, NULL);
INSERT INTO delivery VALUES (3, 'k2', 'mail', '', 'delivered', 1, 1800000100, NULL, 1800000104, NULL, 'd1');
INSERT INTO delivery VALUES (4, 'k2', 'phone', '', 'pending', 0, 1800000100, 1800000100, NULL, NULL, 'd3');
INSERT INTO setting VALUES ('packs', '1');
PRAGMA application_id = 1332896855;
PRAGMA user_version = 3;
