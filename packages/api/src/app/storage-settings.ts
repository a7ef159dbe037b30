import type { Config } from '../kernel/config.js';

type Environment = Record<string, string | undefined>;

/** Where files are kept: the folder of the data, or a bucket with all that is needed to reach it. Adds what is wrong to `problems`. */
export function storageOf(
  environment: Environment,
  kind: 'folder' | 's3',
  flag: (name: string, fallback: boolean) => boolean,
  problems: string[],
): Config['files']['storage'] {
  if (kind === 'folder') return { kind };
  const needed = (name: string): string => {
    const value = environment[name]?.trim();
    if (!value) problems.push(`${name} is needed with FILE_STORAGE=s3`);
    return value ?? '';
  };
  const endpoint = environment.S3_ENDPOINT?.trim() || null;
  if (endpoint !== null && !/^https?:\/\/[^/?#\s]+\/?$/.test(endpoint))
    problems.push(`S3_ENDPOINT must look like https://host:port, not "${endpoint}"`);
  const bucket = needed('S3_BUCKET');
  if (bucket !== '' && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    problems.push(`S3_BUCKET must be the name of a bucket (small letters, digits, dots, dashes), not "${bucket}"`);
  return {
    kind,
    endpoint,
    // Servers of one's own take any region; Amazon's endpoint is made of it.
    region: endpoint === null ? needed('S3_REGION') : environment.S3_REGION?.trim() || 'us-east-1',
    bucket,
    accessKeyId: needed('S3_ACCESS_KEY_ID'),
    secretAccessKey: needed('S3_SECRET_ACCESS_KEY'),
    forcePathStyle: flag('S3_FORCE_PATH_STYLE', endpoint !== null),
  };
}
