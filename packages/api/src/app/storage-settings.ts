import type { Config } from '../kernel/config.js';

type Environment = Record<string, string | undefined>;

/** Where files are kept: the folder of the data, or a bucket with all that is needed to reach it. Adds what is wrong to `problems`. */
export function storageOf(
  environment: Environment,
  kind: 'folder' | 's3',
  flag: (name: string, fallback: boolean) => boolean,
  problems: string[],
): Config['files']['storage'] {
  const given = (name: string) => environment[name]?.trim() || null;
  const [endpoint, region, bucket] = [given('S3_ENDPOINT'), given('S3_REGION'), given('S3_BUCKET')];
  const [accessKeyId, secretAccessKey] = [given('S3_ACCESS_KEY_ID'), given('S3_SECRET_ACCESS_KEY')];
  // Servers of one's own seldom have a name for each bucket.
  const forcePathStyle = flag('S3_FORCE_PATH_STYLE', endpoint !== null);
  if (kind === 'folder') return { kind };
  const needed = (name: string, value: string | null): string => {
    if (value === null) problems.push(`${name} is needed with FILE_STORAGE=s3`);
    return value ?? '';
  };
  if (endpoint !== null && !/^https?:\/\/[^/?#\s]+\/?$/.test(endpoint))
    problems.push(`S3_ENDPOINT must look like https://host:port, not "${endpoint}"`);
  if (bucket !== null && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    problems.push(`S3_BUCKET must be the name of a bucket (small letters, digits, dots, dashes), not "${bucket}"`);
  return {
    kind,
    endpoint,
    // A server of one's own takes any region; Amazon's address is made of it.
    region: endpoint === null ? needed('S3_REGION', region) : (region ?? 'us-east-1'),
    bucket: needed('S3_BUCKET', bucket),
    accessKeyId: needed('S3_ACCESS_KEY_ID', accessKeyId),
    secretAccessKey: needed('S3_SECRET_ACCESS_KEY', secretAccessKey),
    forcePathStyle,
  };
}
