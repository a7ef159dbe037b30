import type { DatabaseSettings } from './database/data-sources.js';
import type { S3Settings } from './files/storage/s3-storage.js';

/** All settings, checked once at start. Made from the environment by `app/config.ts`. */
export interface Config {
  /** `development` shows introspection and GraphiQL. */
  mode: 'development' | 'production';
  host: string;
  port: number;
  dataDir: string;
  database: DatabaseSettings;
  /** Load demonstration data and accounts at start. */
  demo: boolean;
  session: {
    /** Session cookies marked Secure and named `__Host-…`. */
    secureCookie: boolean;
    idleMinutes: number;
    absoluteHours: number;
  };
  login: {
    /** Failures per account, or per address, within the window before waiting is demanded. */
    failuresPerAccount: number;
    failuresPerAddress: number;
    windowMinutes: number;
  };
  /** What a password has to be. */
  password: {
    /** Characters. */
    lengthAtLeast: number;
  };
  /** Origins beside the server's own that may send mutations and uploads, `https://…`. */
  allowedOrigins: string[];
  /** Where people reach the applicant app from outside, `https://…` without a slash at the end; null: links are told as paths. */
  publicUrl: string | null;
  /** Reverse proxies whose X-Forwarded-For is believed; empty: none. */
  trustedProxies: string[];
  upload: {
    /** Bytes, for any type. */
    sizeAtMost: number;
    /** Media type → bytes, where a type has its own limit. */
    sizeAtMostByType: Record<string, number>;
    /** Hours after which an unfinished upload is swept. */
    abandonedAfterHours: number;
  };
  /** Where files are kept, and how much of them. */
  files: {
    storage: { kind: 'folder' } | ({ kind: 's3' } & S3Settings);
    /** Bytes of all versions of all materials of one application. */
    perApplication: number;
    /** Bytes of an organisation's uploads, or of a person's without one, that nothing uses yet. */
    unusedAtMost: number;
    /** Days after which an upload that nothing uses is removed. */
    unusedForDays: number;
    /** Seconds without a byte after which an upload is broken off. */
    stalledAfterSeconds: number;
    /** Bytes that stay free on the disk that takes the uploads. */
    keptFree: number;
  };
  /** Who looks at uploads for malicious software; null: nobody. */
  scanner: {
    address: { host: string; port: number } | { path: string };
    /** Seconds of silence after which it counts as not answering. */
    timeoutSeconds: number;
  } | null;
  /** Working days of the window and of the applicant who answers it. */
  intake: {
    /** Until the window has answered a submission: at most five (许可法 32). */
    checkWithin: number;
    /** The applicant's own time to answer a notice, unless the clerk gives another. */
    answerWithin: number;
    /** The most a clerk may give. */
    answerAtMost: number;
  };
  limits: {
    depth: number;
    aliases: number;
    tokens: number;
    directives: number;
    cost: number;
    bodyBytes: number;
  };
  seals: {
    /** Where new seals are made: here, or at an electronic seal service, whose seals are connected at the command line. */
    provider: 'software' | 'remote';
    /** 32 bytes as base64 in a file of its own; null: `DATA_DIR/keys/seal-master.key`, not in production. */
    masterKeyFile: string | null;
    /** Who vouches for seals: the installation's own authority, or another one whose certificates are imported. */
    certificates: 'own' | 'imported';
    /** An electronic seal service that keeps seals elsewhere; null: all keys are kept here. */
    remote: {
      /** `https://host/path` without a slash at the end; the only address that is ever called. */
      url: string;
      timeoutMs: number;
      /** Key of the HMAC over each request; null: the service knows us by our certificate alone. */
      secret: string | null;
      /** Mutual TLS, PEM. */
      certificate: string | null;
      privateKey: string | null;
      /** The authority of the service's own certificate, PEM; null: those the system knows. */
      authority: string | null;
      /** What the signature dictionary calls these signatures. */
      subFilter: string;
    } | null;
  };
  personalData: {
    /** 32 bytes as base64 in a file of its own, the same for every process of a database; null: `DATA_DIR/keys/personal-data.key`. */
    keyFile: string | null;
  };
  /** Run the outbox worker and the scheduled jobs in this process. */
  worker: boolean;
  /** Folders of the built web apps; null: not served. */
  web: { applicant: string | null; staff: string | null; graphiql: string | null };
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}
