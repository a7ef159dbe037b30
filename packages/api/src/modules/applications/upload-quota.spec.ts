import { overQuota } from './upload-quota.js';

const GB = 1024 ** 3;

test.each([
  [0, 20 * GB, null],
  [19 * GB, 1 * GB, null],
  [19 * GB, 1 * GB + 1, '还可上传 1 GB'],
  [21 * GB, 1, '还可上传 0 B'],
])('%i bytes in use, %i more: %s', (used, size, expected) => {
  const message = overQuota(used, { fileName: '图.pdf', size }, 20 * GB);
  if (expected === null) expect(message).toBeNull();
  else {
    expect(message).toContain(expected);
    expect(message).toContain('“图.pdf”');
    expect(message).toContain('上限为 20 GB');
  }
});
