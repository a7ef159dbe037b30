import { randomInt } from 'node:crypto';

/** Signs that are not taken for each other on paper. */
const alphabets = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const;
const signs = alphabets.join('');
const groups = 4;
const groupLength = 5;

/** A password nobody has thought of: four groups of five, about 115 bits, with every kind of sign in it. */
export function generatePassword(): string {
  for (;;) {
    const group = () => Array.from({ length: groupLength }, () => signs[randomInt(signs.length)]).join('');
    const password = Array.from({ length: groups }, group).join('-');
    if (alphabets.every((alphabet) => [...password].some((sign) => alphabet.includes(sign)))) return password;
  }
}
