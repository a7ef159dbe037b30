import type { Stance } from '@gongshen/shared/opinion';

export interface TypedAnswer {
  stance: Stance | '';
  text: string;
  giverName: string;
}

/** What is still to be filled in, in the order of the form. */
export function outsideProblems(typed: TypedAnswer): (keyof TypedAnswer)[] {
  const order = ['stance', 'text', 'giverName'] as const;
  return order.filter((name) => typed[name].trim() === '');
}
