/** Where an item is handled (沪 6: 模式一 全程, 模式二 半程, 模式三 入口). */
export const AccessMode = { full: 'full', half: 'half', entry: 'entry' } as const;
export type AccessMode = keyof typeof AccessMode;
