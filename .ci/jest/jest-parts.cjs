// Jest's own packages, found from Jest as Jest finds them: they are not dependencies of ours.
const { createRequire } = require('node:module');

const ofCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const ofConfig = createRequire(ofCore.resolve('jest-config'));

/** @param {string} name a package that Jest's core or its configuration depends on */
exports.fromJest = (name) => {
  try {
    return ofCore(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return ofConfig(name);
  }
};
