import { itemsShown } from './stages.logic.js';

describe('the items shown of a stage', () => {
  it('leaves out what does not apply and optional items nobody filed', () => {
    const items = [
      { state: 'notFiled', guided: { optional: false } },
      { state: 'notFiled', guided: { optional: true } },
      { state: 'inProgress', guided: { optional: true } },
      { state: 'notApplicable', guided: { optional: false } },
      { state: 'broughtIn', guided: { optional: false } },
    ] as const;
    expect(itemsShown(items).map(({ state }) => state)).toEqual(['notFiled', 'inProgress', 'broughtIn']);
  });
});
