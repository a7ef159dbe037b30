export const ProjectAction = { bringInResult: 'bringInResult', openStage: 'openStage' } as const;
export type ProjectAction = keyof typeof ProjectAction;

/** A stage of a project: closed, nothing applies; open, it may be filed. */
export const StageState = { closed: 'closed', open: 'open', inProgress: 'inProgress', concluded: 'concluded' } as const;
export type StageState = keyof typeof StageState;

/** Where one item of the catalogue stands in a project. */
export const StageItemState = {
  notApplicable: 'notApplicable',
  notFiled: 'notFiled',
  inProgress: 'inProgress',
  obtained: 'obtained',
  refused: 'refused',
  broughtIn: 'broughtIn',
} as const;
export type StageItemState = keyof typeof StageItemState;
