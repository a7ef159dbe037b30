import type { FormRule } from 'antd';

/** How many characters a reason has at least: a word alone explains nothing to the person it is told. */
const shortest = 5;

/** Rules of a form field that asks for a reason; `short` says how long it has to be. */
export function reasonRules(missing: string, short: (count: number) => string): FormRule[] {
  return [
    { required: true, whitespace: true, message: missing },
    { min: shortest, transform: (text: string) => text.trim(), message: short(shortest) },
  ];
}
