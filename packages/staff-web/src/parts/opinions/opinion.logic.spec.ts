import { giverOf } from './opinion.logic.js';

describe('who gave an opinion', () => {
  it('a unit with its person', () => {
    const given = { giverName: '市水务局', unit: { shortName: '水务局' }, author: { displayName: '何工' } };
    expect(giverOf(given)).toBe('水务局 · 何工');
  });

  it('an outside body with whoever answered for it', () => {
    expect(giverOf({ giverName: '李工', outsideBody: '珠海地铁公司', unit: null, author: null })).toBe(
      '珠海地铁公司 · 李工',
    );
  });

  it('a body that gave no other name is named once', () => {
    expect(giverOf({ giverName: '珠海地铁公司', outsideBody: '珠海地铁公司' })).toBe('珠海地铁公司');
  });
});
