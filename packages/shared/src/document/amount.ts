const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿', '万亿'] as const;

/** The most a notice can ask for; beyond it a typed figure is a mistake. */
export const AMOUNT_MAX = 9_999_999_999.99;

/** Whole fen, so that sums of amounts are exact. */
export function toFen(amount: number): number {
  return Math.round(amount * 100);
}

/** Money with at most two decimals, more than nothing, within what a notice can ask for. */
export function isAmount(amount: number): boolean {
  return Number.isFinite(amount) && amount > 0 && amount <= AMOUNT_MAX && Math.abs(toFen(amount) - amount * 100) < 1e-3;
}

/** `12,345.60` */
export function amountFigures(amount: number): string {
  const fen = toFen(amount);
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/** 人民币大写 as the rules for bills want it (支付结算办法, 附一): 壹万贰仟叁佰肆拾伍元陆角整. */
export function amountInWords(amount: number): string {
  const fen = toFen(amount);
  const yuan = Math.floor(fen / 100);
  const [jiao, rest] = [Math.floor((fen % 100) / 10), fen % 10];
  const whole = yuan === 0 ? '' : `${yuanInWords(yuan)}元`;
  if (jiao === 0 && rest === 0) return whole === '' ? '零元整' : `${whole}整`;
  const zero = whole !== '' && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const cents = `${jiao === 0 ? '' : `${digits[jiao]}角`}${rest === 0 ? '整' : `${digits[rest]}分`}`;
  return `${whole}${zero}${cents}`;
}

function yuanInWords(yuan: number): string {
  let words = '';
  let gap = false;
  const signs = String(yuan);
  [...signs].forEach((sign, index) => {
    const place = signs.length - 1 - index;
    const digit = Number(sign);
    if (digit === 0) gap = true;
    else {
      words += `${gap && words !== '' ? '零' : ''}${digits[digit]}${places[place % 4]}`;
      gap = false;
    }
    if (place % 4 !== 0) return;
    const group = signs.slice(Math.max(0, index - 3), index + 1);
    if (Number(group) === 0) return;
    words += groups[place / 4];
    // Noughts that end a group need no 零 before a full one: 壹拾万柒仟
    gap = false;
  });
  return words;
}
