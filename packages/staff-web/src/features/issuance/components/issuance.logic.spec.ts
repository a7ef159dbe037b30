import type { CaseStatus } from '@gongshen/shared/case';
import { countIssuance, handOutFirst } from './issuance.logic.js';

const of = (...statuses: CaseStatus[]) => statuses.map((status) => ({ status }));

describe('handing out (珠 17, 18)', () => {
  it('counts what waits at the window, what is gone, and what is still being decided', () => {
    expect(
      countIssuance(of('approved', 'refused', 'approvedWithConditions', 'issued', 'accepted', 'assigned')),
    ).toEqual({
      pending: 3,
      handedOut: 1,
      open: 2,
    });
  });

  it('begins with what can be handed out', () => {
    const cases = [
      { status: 'accepted', availableActions: [] },
      { status: 'issued', availableActions: [] },
      { status: 'refused', availableActions: ['handOut'] },
    ] as const;
    expect(handOutFirst(cases).map(({ status }) => status)).toEqual(['refused', 'issued', 'accepted']);
  });

  it('a case that was not accepted has nothing to hand out', () => {
    expect(countIssuance(of('notAccepted', 'terminated', 'archived'))).toEqual({ pending: 0, handedOut: 1, open: 0 });
  });
});
