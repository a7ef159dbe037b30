import { linkWithin } from './link.logic.js';

describe('where a message points to', () => {
  it('drops the prefix the router adds', () => {
    expect(linkWithin('/staff/cases/1')).toBe('/cases/1');
    expect(linkWithin('/staff')).toBe('/');
    expect(linkWithin('/cases/1')).toBe('/cases/1');
  });

  it('never leaves the app', () => {
    expect(linkWithin('https://elsewhere.example')).toBeNull();
    expect(linkWithin('//elsewhere.example')).toBeNull();
    expect(linkWithin(null)).toBeNull();
  });
});
