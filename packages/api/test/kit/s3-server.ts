import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver, { type Store, type Stored } from 's3rver';
import type { S3Settings } from '../../src/kernel/files/storage/s3-storage.js';

export interface TestBucket {
  settings: S3Settings;
  /** Where the server keeps the bytes, to damage them behind its back. */
  pathOf(sha256: string): string;
  close(): Promise<void>;
}

/** s3rver 3.7 answers when a body has come, not when it lies in its file: who reads at once may read what was there before. */
function answerWhenWritten(store: Store): void {
  const { putObject, putPart } = store;
  const written = async (path: string, stored: Stored) => {
    const lies = async () =>
      createHash('md5')
        .update(await readFile(path).catch(() => ''))
        .digest('hex');
    for (let tries = 0; (await lies()) !== stored.md5; tries += 1) {
      if (tries === 1000) throw new Error(`${path} was never written whole`);
      await setTimeout(2);
    }
    return stored;
  };
  store.putObject = async (object) =>
    written(store.getResourcePath(object.bucket, object.key, 'object'), await putObject.call(store, object));
  store.putPart = async (bucket, uploadId, part, content) =>
    written(
      join(store.getResourcePath(bucket, undefined, 'uploads'), uploadId, String(part)),
      await putPart.call(store, bucket, uploadId, part, content),
    );
}

/** A server of the S3 protocol on a port of its own with one empty bucket. It checks signatures; its keys are its own constants. */
export async function startBucket(): Promise<TestBucket> {
  const directory = await mkdtemp(join(tmpdir(), 'gongshen-s3-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory });
  answerWhenWritten(server.store);
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
