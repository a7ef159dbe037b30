import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import type { S3Settings } from '../../src/kernel/files/storage/s3-storage.js';

export interface TestBucket {
  settings: S3Settings;
  /** Where the server keeps the bytes, to damage them behind its back. */
  pathOf(sha256: string): string;
  close(): Promise<void>;
}

/** A server of the S3 protocol on a port of its own with one empty bucket. It checks signatures; its keys are its own constants. */
export async function startBucket(): Promise<TestBucket> {
  const directory = await mkdtemp(join(tmpdir(), 'gongshen-s3-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory });
  const { port } = (await server.run()) as AddressInfo;
  const settings: S3Settings = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'gongshen-files',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    forcePathStyle: true,
  };
  const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = settings;
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ endpoint: endpoint as string, region, forcePathStyle, credentials });
  await client.send(new CreateBucketCommand({ Bucket: settings.bucket }));
  client.destroy();
  return {
    settings,
    pathOf: (sha256) =>
      join(directory, settings.bucket, sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}._S3rver_object`),
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
