import { beginDraft, codeInPath, contentToSend, type DraftEvent, draftAfter, hasUnsaved } from './draft.logic.js';

const nothing = { fields: {}, declarations: {} };
const after = (...events: DraftEvent[]) => events.reduce(draftAfter, beginDraft(3, null, nothing));
const typed = (code: string, value: string): DraftEvent => ({ type: 'typed', code, value });
const saved = (fields: Record<string, string>, version = 4): DraftEvent => ({
  type: 'saved',
  content: { fields, declarations: {} },
  version,
  savedAt: '2026-03-16T06:03:00Z',
});

describe('a form that saves itself', () => {
  test('sends what was typed and declared, and nothing when there is nothing', () => {
    expect(contentToSend(after())).toBeNull();
    expect(contentToSend(after(typed('a', '1'), { type: 'declared', code: 'm', applicable: false }))).toEqual({
      fields: { a: '1' },
      declarations: { m: false },
    });
  });

  test('a confirmed value is no longer unsaved; one typed meanwhile is', () => {
    const state = after(
      typed('a', '1'),
      typed('b', '2'),
      { type: 'sending' },
      typed('a', '12'),
      saved({ a: '1', b: '2' }),
    );
    expect(state.unsaved).toEqual({ a: '12' });
    expect(state).toMatchObject({ version: 4, status: 'saved', savedAt: '2026-03-16T06:03:00Z' });
  });

  test('a lost connection keeps everything typed', () => {
    const state = after(typed('a', '1'), { type: 'sending' }, { type: 'unreachable' });
    expect(hasUnsaved(state)).toBe(true);
    expect(contentToSend(state)).toEqual({ fields: { a: '1' }, declarations: {} });
  });

  test('a refused value waits until it is changed, and holds up no other', () => {
    const content = { fields: { a: 'x'.repeat(9), b: '2' }, declarations: {} };
    const messages = new Map([['a', '内容过长']]);
    const state = after(typed('a', content.fields.a), typed('b', '2'), { type: 'rejected', content, messages });
    expect(contentToSend(state)?.fields).toEqual({ b: '2' });
    expect(state.rejected.a?.message).toBe('内容过长');
    expect(contentToSend(draftAfter(state, typed('a', 'x')))?.fields).toEqual({ a: 'x', b: '2' });
  });
});

describe('somebody else saved a newer version', () => {
  const conflict = after(typed('a', '1'), { type: 'sending' }, { type: 'stale' });

  test('nothing is sent and nothing is forgotten', () => {
    expect(contentToSend(conflict)).toBeNull();
    expect(conflict.unsaved).toEqual({ a: '1' });
  });

  test('going on with mine sends it on top of theirs', () => {
    const state = draftAfter(conflict, { type: 'keepMine', version: 9 });
    expect(state.version).toBe(9);
    expect(contentToSend(state)?.fields).toEqual({ a: '1' });
  });

  test('taking theirs drops mine', () => {
    const state = draftAfter(conflict, { type: 'takeTheirs', version: 9 });
    expect(hasUnsaved(state)).toBe(false);
    expect(state.version).toBe(9);
  });
});

test('an application that moved on takes nothing more', () => {
  const state = after(typed('a', '1'), { type: 'closed' });
  expect(contentToSend(state)).toBeNull();
  expect(hasUnsaved(state)).toBe(true);
});

test('another act of this page moves the version forward, never back', () => {
  expect(after({ type: 'moved', version: 7 }, { type: 'moved', version: 5 }).version).toBe(7);
});

test('what was kept over a reload is unsaved from the start', () => {
  expect(contentToSend(beginDraft(1, null, { fields: { a: '1' }, declarations: {} }))?.fields).toEqual({ a: '1' });
});

test.each([
  ['fields.scale', 'scale'],
  ['fields.a.b', 'a.b'],
  ['itemCodes', null],
])('%s names the field %s', (path, code) => {
  expect(codeInPath(path)).toBe(code);
});
