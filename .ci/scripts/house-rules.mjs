// Rules about files that neither the formatter, the linter nor the compiler knows. Pure: names and texts in, violations out.

const maxLines = 400;
const code = /\.(ts|tsx|mjs|js|css)$/;
const vague = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc']);

/** Where the clock must be passed in: everything in shared, and every pure rule of the API. */
const withoutClock = (file) =>
  /^packages\/shared\/src\//.test(file) || /\.(rules|policy)\.tsx?$/.test(file)
    ? !/\.spec\.tsx?$|\/testing\//.test(file)
    : false;

const clock = /\bnew Date\b|\bDate\.now\b/;
const leftovers = new RegExp(`\\b(${['TO', 'FIX'].map((word, index) => word + ['DO', 'ME'][index]).join('|')})\\b`);

/** Paths of one machine: a clone elsewhere does not have them. */
const machinePath =
  /(?<![\w.:/-])\/(?:work\/(?:main|shared)\b|root\/[\w.-]+|tmp\/plan|(?:home|Users)\/[\w.-]+\/[\w.-]+)/;
/** Where packages came from is the installer's setting, never the project's. */
const registryHost = /https?:\/\/[^\s"'`)]*(?:registry|npmmirror|artifactory|nexus)[^\s"'`)]*/;
const lockfile = /(^|\/)(pnpm-lock\.yaml|package-lock\.json|yarn\.lock)$/;
const downloadAddress = /https?:\/\/\S+|^\s*"?(?:tarball|resolved)"?\s*:.*$/m;

/** Blanks comments that take whole lines; line numbers stay. */
const withoutComments = (text) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');

const lineOf = (text, index) => text.slice(0, index).split('\n').length;

function* find(file, text, pattern, rule) {
  const match = pattern.exec(text);
  if (match) yield `${file}:${lineOf(text, match.index)}: ${rule} (${match[0].trim()})`;
}

/** Title → rule. Each is one check. */
export const houseRules = {
  'file length': function* (file, text) {
    const lines = text.split('\n').length - 1;
    if (code.test(file) && lines > maxLines) yield `${file}: ${lines} lines, ${maxLines} are the limit`;
  },
  'names of files and folders': function* (file) {
    const bad = file.split('/').find((part) => vague.has(part.replace(/\..*$/, '')));
    if (bad) yield `${file}: "${bad}" does not say what it is for`;
  },
  'no clock in rules': function* (file, text) {
    if (withoutClock(file))
      yield* find(file, withoutComments(text), clock, 'the present is passed in, never asked for');
  },
  'nothing unfinished': function* (file, text) {
    if (code.test(file)) yield* find(file, text, leftovers, 'unfinished work is not committed');
  },
  'no machine paths or registry addresses': function* (file, text) {
    yield* find(file, text, machinePath, 'a path of one machine');
    yield* find(file, text, registryHost, 'the address of a package registry');
    if (lockfile.test(file)) yield* find(file, text, downloadAddress, 'a download address in the lockfile');
  },
};

/**
 * Applies the rule with this title.
 * @param {Map<string, string>} texts workspace-relative path → text
 * @returns {string[]} one line per violation
 */
export function houseViolations(title, texts) {
  return [...texts].flatMap(([file, text]) => [...houseRules[title](file, text)]);
}
