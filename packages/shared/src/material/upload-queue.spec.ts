import { anyUnderWay, dueUploads, type UploadEvent, type UploadRow, uploadsAfter } from './upload-queue.js';

const chosen = (...names: string[]): UploadEvent => ({
  type: 'chosen',
  files: names.map((name) => ({ key: name, fileName: `${name}.pdf`, size: 100 })),
});
const after = (...events: UploadEvent[]) => events.reduce<readonly UploadRow[]>(uploadsAfter, []);
const keys = (rows: readonly UploadRow[]) => rows.map(({ key }) => key);

test('three are sent at a time, in the order they were chosen', () => {
  const rows = after(chosen('a', 'b', 'c', 'd'));
  expect(keys(dueUploads(rows))).toEqual(['a', 'b', 'c']);
  const begun = after(chosen('a', 'b', 'c', 'd'), { type: 'begun', key: 'a' }, { type: 'begun', key: 'b' });
  expect(keys(dueUploads(begun))).toEqual(['c']);
});

test('the next one begins when one has arrived or was refused, not when the connection broke', () => {
  const three: UploadEvent[] = ['a', 'b', 'c'].map((key) => ({ type: 'begun', key }));
  const rows = (event: UploadEvent) => after(chosen('a', 'b', 'c', 'd'), ...three, event);
  expect(keys(dueUploads(rows({ type: 'ended', key: 'b' })))).toEqual(['d']);
  expect(keys(dueUploads(rows({ type: 'refused', key: 'b', message: '太大' })))).toEqual(['d']);
  expect(keys(dueUploads(rows({ type: 'interrupted', key: 'b' })))).toEqual([]);
});

test('progress is never more than the file, and sending again ends an interruption', () => {
  const [row] = after(
    chosen('a'),
    { type: 'begun', key: 'a' },
    { type: 'interrupted', key: 'a' },
    { type: 'sent', key: 'a', sent: 120 },
  );
  expect(row).toMatchObject({ standing: 'sending', sent: 100 });
});

test('a refusal stays to be read until something else is chosen, and holds nothing up', () => {
  const refused = after(chosen('a'), { type: 'refused', key: 'a', message: '不是 PDF' });
  expect(refused).toMatchObject([{ standing: 'refused', message: '不是 PDF' }]);
  expect(anyUnderWay(refused)).toBe(false);
  expect(keys(uploadsAfter(refused, chosen('b')))).toEqual(['b']);
  expect(anyUnderWay(uploadsAfter(refused, chosen('b')))).toBe(true);
});
