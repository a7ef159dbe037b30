import type { CaseStatus } from '@gongshen/shared/case';
import { countIssuance } from './issuance.logic.js';

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

  it('a case that was not accepted has nothing to hand out', () => {
    expect(countIssuance(of('notAccepted', 'terminated', 'archived'))).toEqual({ pending: 0, handedOut: 1, open: 0 });
  });
});
