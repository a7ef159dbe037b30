import { findSignatures } from './read-signatures.js';

const megabyte = 1024 ** 2;

/** A file of so many bytes with so many places for a signature, each framing the whole file, as anybody may hand one in. */
function crowded(bytes: number, places: number): Buffer {
  const file = Buffer.alloc(bytes, 0x20);
  const width = 200;
  for (let index = 0; index < places; index += 1) {
    const at = index * width;
    const first = at + 150;
    file.write('<00>', first, 'latin1');
    const second = first + 4;
    file.write(`/ByteRange [0 ${first} ${second} ${bytes - second}]`, at, 'latin1');
  }
  return file;
}

test('many signatures in a large file do not cost a copy of it each (S35, S53)', () => {
  const file = crowded(30 * megabyte, 20);
  const before = process.memoryUsage().arrayBuffers;
  const found = findSignatures(file);
  expect(found).toHaveLength(20);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * megabyte);
  expect(found.every(({ wholeFile }) => wholeFile)).toBe(true);
  expect(found[0]?.signedBytes).toHaveLength(file.length - 4);
});

test('a place larger than any seal takes is none', () => {
  const file = Buffer.alloc(2 * megabyte, 0x30);
  file.write('/ByteRange [0 100 2000000 97152]', 0, 'latin1');
  file.write('<', 100, 'latin1');
  file.write('>', 1_999_999, 'latin1');
  expect(findSignatures(file)).toHaveLength(0);
});
