/** What a reviewer may do to a remark pinned to a page. */
export const RemarkAction = { answer: 'answer', resolve: 'resolve', remove: 'remove' } as const;
export type RemarkAction = keyof typeof RemarkAction;
