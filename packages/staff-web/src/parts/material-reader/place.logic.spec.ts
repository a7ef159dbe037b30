import { placeOfPress, shownPlace, uprightPlace } from './place.logic.js';

describe('places on a turned page', () => {
  // The upper left corner of the upright page, written by hand for each turn
  it.each([
    [0, { x: 0, y: 0 }],
    [90, { x: 1, y: 0 }],
    [180, { x: 1, y: 1 }],
    [270, { x: 0, y: 1 }],
    [360, { x: 0, y: 0 }],
  ])('turned by %i the corner is seen elsewhere', (rotation, seen) => {
    expect(shownPlace({ x: 0, y: 0 }, rotation)).toEqual(seen);
  });

  it.each([0, 90, 180, 270])('turned by %i and back is the same place', (rotation) => {
    const { x, y } = uprightPlace(shownPlace({ x: 0.2, y: 0.7 }, rotation), rotation);
    expect([x, y]).toEqual([expect.closeTo(0.2), expect.closeTo(0.7)]);
  });

  it('a press is told in fractions, and never beside the page', () => {
    const frame = { left: 100, top: 50, width: 200, height: 400 };
    expect(placeOfPress({ clientX: 150, clientY: 150 }, frame, 0)).toEqual({ x: 0.25, y: 0.25 });
    expect(placeOfPress({ clientX: 90, clientY: 500 }, frame, 0)).toEqual({ x: 0, y: 1 });
    expect(placeOfPress({ clientX: 300, clientY: 50 }, frame, 90)).toEqual({ x: 0, y: 0 });
  });
});
