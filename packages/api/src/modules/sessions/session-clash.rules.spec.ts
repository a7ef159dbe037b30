import fc from 'fast-check';
import { clashesOf, namesIn, type Occupied, overlap } from './session-clash.rules.js';

const at = (time: string) => `2026-03-05T${time}:00.000Z`;
const session = (more: Partial<Occupied> = {}): Occupied => ({
  ...{ id: 'planned', startsAt: at('01:30'), endsAt: at('03:30'), place: '项目大门', units: [], guests: [] },
  ...more,
});
const other = (more: Partial<Occupied> = {}) => session({ id: 'other', place: '三楼会议室', ...more });
const unit = (answer: 'pending' | 'accepted' | 'declined', attendees: string | null = null) => ({
  units: [{ unitId: 'water', answer, attendees }],
});
const kinds = (planned: Occupied, others: readonly Occupied[]) => clashesOf(planned, others).map(({ kind }) => kind);

describe('two sessions at one time', () => {
  test.each([
    ['before', '00:00', '01:30', false],
    ['into it', '00:00', '01:31', true],
    ['within', '02:00', '02:30', true],
    ['around', '00:00', '09:00', true],
    ['out of it', '03:29', '05:00', true],
    ['after', '03:30', '05:00', false],
  ])('%s', (_, from, until, expected) => {
    const place = { place: '项目大门', startsAt: at(from), endsAt: at(until) };
    expect(kinds(session(), [other(place)])).toEqual(expected ? ['place'] : []);
  });

  it('overlap whichever is looked at first', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 })).map(([from, length]) => ({
      startsAt: new Date(Date.UTC(2026, 2, 5, 0, from)).toISOString(),
      endsAt: new Date(Date.UTC(2026, 2, 5, 0, from + length)).toISOString(),
    }));
    fc.assert(fc.property(span, span, (a, b) => overlap(a, b) === overlap(b, a) && overlap(a, a)));
  });

  it('are not told of themselves', () => {
    expect(clashesOf(session(unit('pending')), [session(unit('pending'))])).toEqual([]);
  });
});

describe('what is taken', () => {
  test.each<[string, ReturnType<typeof unit>, ReturnType<typeof unit>, string[]]>([
    ['both unanswered', unit('pending'), unit('pending'), ['unit']],
    ['coming there, not answered here', unit('pending'), unit('accepted', '林工'), ['unit']],
    ['declined there', unit('pending'), unit('declined'), []],
    ['declined here', unit('declined'), unit('pending'), []],
    ['other people', unit('accepted', '陈工'), unit('accepted', '林工'), []],
    ['the same person', unit('accepted', '陈工、林工'), unit('accepted', '林工（副科长）'), ['person']],
    ['the same title only', unit('accepted', '陈明、科长'), unit('accepted', '林芳、科长'), []],
  ])('a unit: %s', (_, here, there, expected) => {
    expect(kinds(session(here), [other(there)])).toEqual(expected);
  });

  it('a place, however it is written', () => {
    expect(kinds(session({ place: '３ 楼会议室 ' }), [other({ place: '3楼 会议室' })])).toEqual(['place']);
    expect(kinds(session({ place: ' ' }), [other({ place: '' })])).toEqual([]);
  });

  it('a guest, by the number and not by the name', () => {
    const guest = (name: string, phone: string) => ({ guests: [{ name, phone }] });
    const found = clashesOf(session(guest('周工', '139 1234 5678')), [
      other({ ...guest('周先生', '13912345678'), id: 'b' }),
      other({ ...guest('周工', '13900000000'), id: 'c' }),
    ]);
    expect(found).toEqual([
      { kind: 'guest', sessionId: 'b', startsAt: at('01:30'), endsAt: at('03:30'), unitId: null, name: '周工' },
    ]);
  });

  it('in the order of time', () => {
    const later = other({ id: 'later', place: '项目大门', startsAt: at('03:00'), endsAt: at('04:00') });
    const sooner = other({ id: 'sooner', place: '项目大门', startsAt: at('01:00'), endsAt: at('02:00') });
    expect(clashesOf(session(), [later, sooner]).map(({ sessionId }) => sessionId)).toEqual(['sooner', 'later']);
  });
});

test('people are named in many ways', () => {
  expect(namesIn('林工、陈工（副科长），王五 科员；')).toEqual(['林工', '陈工', '王五']);
  expect(namesIn('张三、副局长、李四、工程师')).toEqual(['张三', '李四']);
  expect(namesIn(null)).toEqual([]);
});
