const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * ISO/IEC 7064 MOD 37,36: the check character of digits and capital letters, as electronic certificates carry it (GB/T 36904).
 * Null when a sign is neither.
 */
export function checkCharacter(signs: string): string | null {
  let carried = 36;
  for (const sign of signs) {
    const value = alphabet.indexOf(sign);
    if (value < 0) return null;
    const sum = (carried + value) % 36 || 36;
    carried = (sum * 2) % 37;
  }
  return alphabet[(37 - carried) % 36] as string;
}
