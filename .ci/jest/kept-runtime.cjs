// Jest makes a new world for every spec file and loads everything in it anew: two thousand modules, none of them warmed up, which
// took most of the time. Here the files of a worker share one world, as the requests to a server share one process: what is loaded
// stays loaded. Each file still has its own test framework, its own spec module, and databases of its own. Decision 0140.
const { fromJest } = require('./jest-parts.cjs');
const Runtime = fromJest('jest-runtime').default;

const testPathArgument = 6;

class KeptRuntime extends Runtime {
  beginFile(testPath) {
    this._testPath = testPath;
    // The test framework is loaded anew: its state belongs to one file.
    this.registries.getInternalCjsRegistry().clear();
    this.testState.state = 'loading';
  }

  /** Not at the end of a file: the next one goes on here. */
  teardown() {
    this.restoreAllMocks();
  }
}

let kept = null;

module.exports = new Proxy(KeptRuntime, {
  construct(_target, world) {
    if (kept) kept.beginFile(world[testPathArgument]);
    else kept = new KeptRuntime(...world);
    return kept;
  },
});
