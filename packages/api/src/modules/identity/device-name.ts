/** Later ones pretend to be earlier ones: the first that fits is meant. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, '微信'],
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge 浏览器'],
  [/\bQQBrowser\//, 'QQ 浏览器'],
  [/\bUCBrowser\//, 'UC 浏览器'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox 浏览器'],
  [/\bChrome\/|\bCriOS\//, 'Chrome 浏览器'],
  [/\bVersion\/.*\bSafari\//, 'Safari 浏览器'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux|X11/, 'Linux'],
];

const named = (list: typeof browsers, userAgent: string) => list.find(([sign]) => sign.test(userAgent))?.[1];

/** The device of a session as a person knows it: “Chrome 浏览器（Windows）”. */
export function deviceName(userAgent: string): string {
  const browser = named(browsers, userAgent);
  const system = named(systems, userAgent);
  if (browser && system) return `${browser}（${system}）`;
  return browser ?? system ?? '其他设备或程序';
}
