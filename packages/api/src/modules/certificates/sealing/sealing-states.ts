export const NumberState = {
  /** Given to a certificate that is not sealed yet; the next try takes the same one. */
  reserved: 'reserved',
  used: 'used',
  /** 作废: never given again. */
  void: 'void',
} as const;
export type NumberState = keyof typeof NumberState;

export const SealingState = {
  /** 正在用章 */
  open: 'open',
  done: 'done',
  /** The keeper of the key did not sign, or the seal was stopped meanwhile. */
  failed: 'failed',
  /** Nobody came back with an answer. */
  interrupted: 'interrupted',
  /** The case or the draft came to an end meanwhile. */
  overtaken: 'overtaken',
} as const;
export type SealingState = keyof typeof SealingState;
