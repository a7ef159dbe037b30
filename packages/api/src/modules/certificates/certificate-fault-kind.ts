/** What may be wrong with a certificate as it is stored. */
export const CertificateFaultKind = {
  /** The row says something else than what was sealed. */
  factsAltered: 'factsAltered',
  /** What became of it does not lead to its state. */
  historyAltered: 'historyAltered',
  /** The case's result document says something else. */
  resultAltered: 'resultAltered',
  fileMissing: 'fileMissing',
  fileAltered: 'fileAltered',
  sealInvalid: 'sealInvalid',
} as const;
export type CertificateFaultKind = keyof typeof CertificateFaultKind;
