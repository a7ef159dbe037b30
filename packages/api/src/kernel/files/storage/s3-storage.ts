import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { checkedAgainst } from './checked-stream.js';
import {
  addressOf,
  type ByteRange,
  ContentMissing,
  type FileStorage,
  isContentHash,
  type KeptContent,
  type OpenedContent,
  StorageUnavailable,
} from './file-storage.js';

export interface S3Settings {
  /** `https://…`; null: Amazon's own, by the region. */
  endpoint: string | null;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`: what servers of one's own usually want. */
  forcePathStyle: boolean;
}

const partAtLeast = 8 * 1024 ** 2;
/** The protocol's limit is 10,000 parts. */
const partsAtMost = 9000;
const partsAtOnce = 3;
/** What was kept longer ago is written again when the same content comes: a sweep may just be looking at it. */
const keptLatelyFor = 12 * 3600_000;

/**
 * Files in a bucket of any server of the S3 protocol. An object appears when all of it has arrived and been checked; a broken
 * upload leaves nothing that could be read.
 */
export class S3Storage implements FileStorage {
  readonly place: string;
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    const { endpoint, region, bucket, accessKeyId, secretAccessKey, forcePathStyle } = settings;
    this.bucket = bucket;
    this.place = `${endpoint ?? `s3.${region}`}/${bucket}`;
    this.client = new S3Client({
      ...(endpoint === null ? {} : { endpoint }),
      region,
      forcePathStyle,
      credentials: { accessKeyId, secretAccessKey },
      // Our own SHA-256 is stronger than the CRC the client would add, which older servers do not understand.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async prepare(): Promise<void> {
    try {
      // Listing needs the bucket, a good key and the right to look: what the nightly check needs as well.
      await this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, MaxKeys: 1 }));
    } catch (error) {
      throw new StorageUnavailable(`The bucket of the files cannot be reached: ${this.place} (${reasonOf(error)})`);
    }
  }

  async keep(localPath: string, sha256: string, anew = false): Promise<void> {
    const { size } = await stat(localPath);
    if (anew || !(await this.keptLately(sha256, size))) {
      await this.put(sha256, createReadStream(localPath, { highWaterMark: 1024 ** 2 }), size);
    }
    await rm(localPath, { force: true });
  }

  async keepBytes(bytes: Buffer, sha256: string, anew = false): Promise<void> {
    if (!anew && (await this.keptLately(sha256, bytes.length))) return;
    await this.put(sha256, Readable.from([bytes]), bytes.length);
  }

  async open(sha256: string, range?: ByteRange): Promise<OpenedContent> {
    const Range = range ? `bytes=${range.start}-${range.end}` : undefined;
    const command = new GetObjectCommand({ Bucket: this.bucket, Key: addressOf(sha256), Range });
    const found = await this.client.send(command).catch((error: unknown) => {
      throw isMissing(error) ? new ContentMissing(sha256) : error;
    });
    if (!(found.Body instanceof Readable)) throw new Error('The storage answered without a stream');
    const whole = /\/(\d+)$/.exec(found.ContentRange ?? '')?.[1];
    const size = whole === undefined ? (found.ContentLength ?? 0) : Number(whole);
    return { stream: found.Body, size, stamp: `${found.ETag}:${size}:${found.LastModified?.getTime() ?? 0}` };
  }

  async readPart(sha256: string, range: ByteRange): Promise<{ bytes: Buffer; size: number }> {
    const { stream, size } = await this.open(sha256, range);
    return { bytes: await buffer(stream), size };
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.head(sha256)) !== null;
  }

  async *list(): AsyncIterable<KeptContent> {
    let ContinuationToken: string | undefined;
    do {
      const page = await this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, ContinuationToken }));
      for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
        const sha256 = Key.split('/').at(-1) ?? '';
        if (!isContentHash(sha256) || Key !== addressOf(sha256)) continue;
        yield { sha256, size: Size, keptAt: LastModified?.getTime() ?? 0 };
      }
      ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (ContinuationToken !== undefined);
  }

  async removeKeptBefore(sha256: string, before: number): Promise<boolean> {
    const found = await this.head(sha256);
    if (found === null || (found.LastModified?.getTime() ?? 0) >= before) return false;
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: addressOf(sha256) }));
    return true;
  }

  /** Parts of broken uploads are the bucket's own affair: its life cycle rule removes them (docs/operations.md). */
  async removeUnfinished(): Promise<number> {
    return 0;
  }

  /**
   * In parts, a few at once. Hashed once more on its way out: a stream that fails, or was exchanged after it was hashed first, has
   * its parts taken back and never becomes an object.
   */
  private async put(sha256: string, bytes: Readable, size: number): Promise<void> {
    let failure: Error | null = null;
    const Body = checkedAgainst(sha256);
    pipeline(bytes, Body, (error) => {
      failure = error ?? null;
    });
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.bucket, Key: addressOf(sha256), Body, ContentType: 'application/octet-stream' },
      partSize: Math.max(partAtLeast, Math.ceil(size / partsAtMost)),
      queueSize: partsAtOnce,
    });
    // What broke the stream says more than what the storage made of it.
    await upload.done().catch((error: unknown) => {
      throw failure ?? error;
    });
  }

  private async keptLately(sha256: string, size: number): Promise<boolean> {
    const found = await this.head(sha256);
    if (found === null || found.ContentLength !== size) return false;
    return (found.LastModified?.getTime() ?? 0) > Date.now() - keptLatelyFor;
  }

  private async head(sha256: string): Promise<HeadObjectCommandOutput | null> {
    const command = new HeadObjectCommand({ Bucket: this.bucket, Key: addressOf(sha256) });
    return this.client.send(command).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
  }
}

const isMissing = (error: unknown) =>
  error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.$metadata.httpStatusCode === 404);

const reasonOf = (error: unknown) =>
  error instanceof S3ServiceException
    ? `${error.name}, status ${error.$metadata.httpStatusCode ?? '?'}`
    : error instanceof Error
      ? error.message || error.name
      : String(error);
