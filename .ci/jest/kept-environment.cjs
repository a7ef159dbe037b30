// The world of a worker: made for its first spec file, kept for all that follow. See kept-runtime.cjs.
const vm = require('node:vm');
const { fromJest } = require('./jest-parts.cjs');
const { TestEnvironment } = fromJest('jest-environment-node');

/** What Jest's own parts leave on the global object for whoever comes next; each file has to find it new. */
const handlers = Symbol.for('EVENT_HANDLERS');
const matchers = Symbol.for('$$jest-matchers-object');
const noAssertions = {
  assertionCalls: 0,
  expectedAssertionsNumber: null,
  isExpectingAssertions: false,
  numPassingAsserts: 0,
};

class KeptEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { env, exit } = this.global.process;
    this.settings = { ...env };
    this.exit = exit;
  }

  beginFile() {
    const { process } = this.global;
    delete this.global[handlers];
    Object.assign(this.global[matchers] ?? {}, {
      customEqualityTesters: [],
      state: { ...noAssertions, suppressedErrors: [] },
    });
    for (const name of Object.keys(process.env)) if (!(name in this.settings)) delete process.env[name];
    Object.assign(process.env, this.settings);
    process.exit = this.exit;
  }

  /** Not at the end of a file: the next one goes on here. */
  async teardown() {}
}

/**
 * Jest watches the global object of its world, so that every mention of `Math` or `Promise` is a call: drawing a paper takes three
 * times as long. In a world that is kept there is nothing to tidy up, and the globals are like any others.
 */
function withPlainGlobals(make) {
  const { createContext } = vm;
  vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
  try {
    return make();
  } finally {
    vm.createContext = createContext;
  }
}

let kept = null;

module.exports = new Proxy(KeptEnvironment, {
  construct(_target, world) {
    if (kept) kept.beginFile();
    else kept = withPlainGlobals(() => new KeptEnvironment(...world));
    return kept;
  },
});
