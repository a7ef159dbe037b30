export { SealAction, SealPurpose, SealState, sealMay, sealTransitions } from '@gongshen/shared/seal';

/** Who keeps a private key. */
export const SealKeyKeeper = { software: 'software', remote: 'remote' } as const;
export type SealKeyKeeper = keyof typeof SealKeyKeeper;

/** `own`: the installation's own authority; `imported`: another one the operator believes. */
export const SealAuthorityKind = { own: 'own', imported: 'imported' } as const;
export type SealAuthorityKind = keyof typeof SealAuthorityKind;
