import { returnPath } from './return-path.logic.js';

describe('where to go after signing in', () => {
  it('back to the page that was asked for', () => {
    expect(returnPath('/cases/12?tab=opinions')).toBe('/cases/12?tab=opinions');
  });

  it('never to another site', () => {
    expect(returnPath('//evil.example')).toBe('/');
    expect(returnPath('https://evil.example')).toBe('/');
    expect(returnPath('/\\evil.example')).toBe('/');
    expect(returnPath(null)).toBe('/');
  });
});
