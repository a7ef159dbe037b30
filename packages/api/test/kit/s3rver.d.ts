declare module 's3rver' {
  import type { AddressInfo } from 'node:net';

  interface Stored {
    size: number;
    md5: string;
  }

  /** Where the server keeps its files; named so that a test can wait for them. */
  export interface Store {
    getResourcePath(bucket: string, key: string | undefined, resource: 'object' | 'uploads'): string;
    putObject(object: { bucket: string; key: string }): Promise<Stored>;
    putPart(bucket: string, uploadId: string, part: number, content: unknown): Promise<Stored>;
  }

  // biome-ignore lint/style/noDefaultExport: that is what the package exports
  export default class S3rver {
    constructor(options: { address: string; port: number; silent: boolean; directory: string });
    readonly store: Store;
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
