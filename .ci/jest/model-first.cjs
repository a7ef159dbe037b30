// The order of the spec files: the longest must not be the last, or one worker waits for the other. Without the memory of an earlier
// run Jest goes by the size of a file, and the random models are small files that run for a minute.
const { fromJest } = require('./jest-parts.cjs');
const Sequencer = fromJest('@jest/test-sequencer').default;

const isModel = ({ path }) => path.includes('/test/model/');

module.exports = class ModelFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isModel), ...sorted.filter((test) => !isModel(test))];
  }
};
