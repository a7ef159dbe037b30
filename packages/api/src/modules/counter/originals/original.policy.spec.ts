import { Role } from '@gongshen/shared/identity';
import { availableOriginalActions, type OriginalSubject, seesSignature } from './original.policy.js';

const here = '440402';
const acting = (role: Role, unitId: string | null, districts: string[] | null) => ({ role, unitId, districts });
const clerk = acting('windowClerk', 'window', [here]);
const handler = acting('departmentHandler', 'planning', [here]);
const at = (state: OriginalSubject['state'], unitId: string | null = 'planning'): OriginalSubject => ({
  state,
  districtCode: here,
  unitId,
});

describe('who may do what with an original (珠 13)', () => {
  it.each([
    ['the window sends what lies with it', clerk, at('atWindow', null), ['send', 'handOver', 'post']],
    ['the window says nothing of what is on its way to a department', clerk, at('toDepartment'), []],
    [
      'the department it goes to does',
      handler,
      at('toDepartment'),
      ['confirmAtDepartment', 'reportMissingAtDepartment'],
    ],
    ['another department does not', acting('departmentHandler', 'water', [here]), at('toDepartment'), []],
    [
      'nor its colleagues of another district',
      acting('departmentHandler', 'planning', ['440403']),
      at('toDepartment'),
      [],
    ],
    ['its approver does', acting('departmentApprover', 'planning', null), at('atDepartment'), ['sendBack', 'keep']],
    ['its head does not', acting('departmentHead', 'planning', null), at('atDepartment'), []],
    ['a window of another district does not', acting('windowClerk', 'window', ['440403']), at('atWindow', null), []],
    ['the window of the city does', acting('windowClerk', 'window', null), at('missing'), ['foundAtWindow']],
    ['no department before one was named', handler, at('atWindow', null), []],
    ['the applicant only looks on', acting('applicant', null, null), at('atWindow', null), []],
    ['supervisors only look on', acting('supervisor', 'planning', null), at('atDepartment'), []],
  ])('%s', (_, capacity, subject, actions) => {
    expect(availableOriginalActions(capacity, subject)).toEqual(actions);
  });
});

it('the signature of who handed in or took home is seen by the applicant, the window and who supervises (S56)', () => {
  const seeing = Object.values(Role).filter((role) => seesSignature({ role }));
  expect(seeing.sort()).toEqual(['applicant', 'cityAdministrator', 'supervisor', 'windowClerk']);
});
