import { ConfigError, readConfig } from './config.js';

const s3 = {
  FILE_STORAGE: 's3',
  S3_ENDPOINT: 'https://files.example:9000',
  S3_BUCKET: 'gongshen',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
};

describe('settings of the storage', () => {
  it('are a folder unless said otherwise', () => {
    expect(readConfig({}).files.storage).toEqual({ kind: 'folder' });
    expect(readConfig({ FILE_STORAGE: 'folder', S3_BUCKET: '' }).files.storage).toEqual({ kind: 'folder' });
  });

  it('of a bucket are complete with an address, a bucket and a key', () => {
    expect(readConfig(s3).files.storage).toEqual({
      kind: 's3',
      endpoint: 'https://files.example:9000',
      region: 'us-east-1',
      bucket: 'gongshen',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
      forcePathStyle: true,
    });
    expect(readConfig({ ...s3, S3_FORCE_PATH_STYLE: '0' }).files.storage).toMatchObject({ forcePathStyle: false });
    const amazon = { ...s3, S3_ENDPOINT: '', S3_REGION: 'cn-north-1' };
    expect(readConfig(amazon).files.storage).toMatchObject({
      endpoint: null,
      region: 'cn-north-1',
      forcePathStyle: false,
    });
  });

  it('are told all at once when they are wrong', () => {
    const told = (environment: Record<string, string>) => {
      try {
        readConfig(environment);
      } catch (error) {
        if (error instanceof ConfigError) return error.message.split('\n');
      }
      return [];
    };
    expect(told({ FILE_STORAGE: 's3' })).toEqual([
      'S3_REGION is needed with FILE_STORAGE=s3',
      'S3_BUCKET is needed with FILE_STORAGE=s3',
      'S3_ACCESS_KEY_ID is needed with FILE_STORAGE=s3',
      'S3_SECRET_ACCESS_KEY is needed with FILE_STORAGE=s3',
    ]);
    expect(told({ ...s3, S3_ENDPOINT: 'files.example', S3_BUCKET: 'Gong Shen' })).toEqual([
      expect.stringContaining('S3_ENDPOINT must look like'),
      expect.stringContaining('S3_BUCKET must be the name'),
    ]);
    expect(told({ FILE_STORAGE: 'tape' })).toEqual([expect.stringContaining('FILE_STORAGE must be one of folder, s3')]);
    expect(told({ UPLOAD_QUOTA_BYTES: '20GB' })).toEqual([expect.stringContaining('UPLOAD_QUOTA_BYTES')]);
  });
});
