/** One thing the applicant is asked to put right or to bring, with what has been answered so far. */
export interface AskedPoint {
  id: string;
  text: string;
  requirementCode: string | null;
  requirementName: string | null;
  answer: string | null;
}

/** Points that belong together, such as those of one department. */
export interface AskedGroup<P extends AskedPoint = AskedPoint> {
  id: string;
  title: string | null;
  points: readonly P[];
}

export interface Answer {
  pointId: string;
  answer: string;
}

/** Typed on this page, by the id of the point. */
export type TypedAnswers = Readonly<Record<string, string>>;

/** What stands in the answer of a point: typed here, or stored. */
export function answerOf(point: Pick<AskedPoint, 'id' | 'answer'>, typed: TypedAnswers): string {
  return typed[point.id] ?? point.answer ?? '';
}

/** Points without an answer, in their order. Every point needs one: a list is told once and answered once (珠 12). */
export function unanswered<P extends Pick<AskedPoint, 'id' | 'answer'>>(
  points: readonly P[],
  typed: TypedAnswers,
): P[] {
  return points.filter((point) => answerOf(point, typed).trim() === '');
}

/** All answers as they are sent, without the spaces around them. */
export function answersToSend(points: readonly Pick<AskedPoint, 'id' | 'answer'>[], typed: TypedAnswers): Answer[] {
  return points.map((point) => ({ pointId: point.id, answer: answerOf(point, typed).trim() }));
}

/** Points in the order of their groups' first appearance. */
export function groupPoints<P extends AskedPoint>(
  points: readonly P[],
  groupOf: (point: P) => { id: string; title: string },
): AskedGroup<P>[] {
  const groups = new Map<string, { id: string; title: string; points: P[] }>();
  for (const point of points) {
    const { id, title } = groupOf(point);
    const group = groups.get(id) ?? { id, title, points: [] };
    group.points.push(point);
    groups.set(id, group);
  }
  return [...groups.values()];
}
