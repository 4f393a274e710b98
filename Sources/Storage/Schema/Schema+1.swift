extension Schema {
  /// Moments are seconds since 1970 in UTC, stamps their text form, amounts minor units.
  static let schema1 = """
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
      payload TEXT CONSTRAINT ledgerPayload CHECK (substr(payload, 1, 1) = '{'),
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
      lastError TEXT CONSTRAINT deliveryLastError CHECK (lastError <> ''),
      CONSTRAINT deliveryIdentity UNIQUE (alertKey, sink, recipient),
      CONSTRAINT deliveryPendingWaits CHECK ((state = 'pending') = (nextAttemptAt IS NOT NULL)),
      CONSTRAINT deliveryFinished CHECK ((state = 'pending') = (finishedAt IS NULL)),
      CONSTRAINT deliveryDeliveredWasTried CHECK (state <> 'delivered' OR attempts > 0),
      CONSTRAINT deliveryLostHasReason
        CHECK (state NOT IN ('dead', 'cancelled') OR lastError IS NOT NULL)
    ) STRICT;
    CREATE INDEX deliveryNext ON delivery (nextAttemptAt) WHERE state = 'pending';
    CREATE INDEX deliverySinkNext ON delivery (sink, nextAttemptAt) WHERE state = 'pending';
    CREATE INDEX deliveryFinished ON delivery (state) WHERE state <> 'pending';

    CREATE TABLE setting (
      name TEXT NOT NULL CONSTRAINT settingIdentity PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
