/**
 * 沪 18, 沪 4: classified projects and information are not to be entered. A project that declares itself classified is refused
 * outright; this screen only points the window to words that should make it look twice.
 */
const keywords = [
  '绝密',
  '机密',
  '秘密',
  '涉密',
  '保密工程',
  '保密项目',
  '国家秘密',
  '内部资料',
  '内部文件',
  '内部使用',
  '不得公开',
  '不予公开',
  '军事设施',
  '军事禁区',
  '军事管理区',
  '军用',
  '国防工程',
  '武警',
  '国家安全机关',
  '战备',
  '密级',
] as const;

/** Everyday phrases in which a keyword means nothing of the kind. */
const harmless = ['商业秘密', '非涉密', '不涉密', '不涉及国家秘密', '未涉及国家秘密', '无密级'] as const;

export interface ClassifiedHit {
  /** Where it was found, as named by the caller. */
  readonly field: string;
  readonly keyword: string;
  /** The words around it. */
  readonly excerpt: string;
}

/** Keywords found in texts, in the order of the fields; each keyword once per field. */
export function screenClassified(texts: Readonly<Record<string, string | null | undefined>>): readonly ClassifiedHit[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const visible = (text ?? '').replace(/\s+/g, '');
    let screened = visible;
    for (const phrase of harmless) screened = screened.replaceAll(phrase, '＊'.repeat(phrase.length));
    return keywords
      .filter((keyword) => screened.includes(keyword))
      .filter((keyword, _, found) => !found.some((other) => other !== keyword && other.includes(keyword)))
      .map((keyword) => {
        const at = screened.indexOf(keyword);
        return { field, keyword, excerpt: visible.slice(Math.max(0, at - 10), at + keyword.length + 10) };
      });
  });
}
