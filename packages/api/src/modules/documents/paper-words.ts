import { dayInWords, instantToPlainDate } from '@gongshen/shared/clock';

/** A day that may not be there yet, with what is said instead. */
export function dayOr(day: string | null, otherwise: string): string {
  return day === null ? otherwise : dayInWords(day);
}

/** ISO instant → 2026年3月5日 10:20, in Asia/Shanghai, which has no other offset since 1991. */
export function instantInWords(instant: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${dayInWords(instantToPlainDate(instant))} ${local.slice(11, 16)}`;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;

/** 一、二、三 … before paragraphs. */
export function numbered(texts: readonly string[]): string[] {
  return texts.map((text, index) => `${numerals[index] ?? String(index + 1)}、${text}`);
}

/** 电子件 1 份、原件 2 份. */
export function copiesInWords(copies: { original: number; copy: number; electronic: number }): string {
  const parts = [
    copies.electronic > 0 ? `电子件${copies.electronic}份` : '',
    copies.original > 0 ? `原件${copies.original}份` : '',
    copies.copy > 0 ? `复印件${copies.copy}份` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('、') : '电子件1份';
}

/** 许可法 and 珠 as papers cite them. */
export const law = {
  licensing: (article: string) => `《中华人民共和国行政许可法》${article}`,
  measures: (article: string) => `《珠海市工程建设项目审批管理系统运行和监督管理暂行办法》${article}`,
};

/** What a unit's people are asked by telephone: nobody's own number stands on a paper. */
export const hotline = '12345（政务服务便民热线）';
