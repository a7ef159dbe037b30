// What a measured server tells the benchmark: its port, the CPU time and memory it has used, the SQL it has sent.

let sent = null;
let memory = { base: 0, highest: 0 };
setInterval(() => {
  memory.highest = Math.max(memory.highest, process.memoryUsage.rss());
}, 20).unref();

/** To be called with every statement; kept only while the parent wants to see them. */
export function noteStatement(sql) {
  sent?.push(sql);
}

/** @param {{ port: number, more?: object, close(): Promise<void> }} served */
export function answerParent({ port, more, close }) {
  process.on('message', async (question) => {
    if (question === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send({ cpu: (user + system) / 1000 });
    } else if (question === 'watch') {
      sent = [];
      process.send({});
    } else if (question === 'statements') {
      process.send({ statements: sent });
      sent = null;
    } else if (question === 'memory') {
      const now = process.memoryUsage.rss();
      memory = { base: now, highest: now };
      process.send({});
    } else if (question === 'grown') {
      process.send({ grown: Math.max(memory.highest, process.memoryUsage.rss()) - memory.base });
    } else if (question === 'stop') {
      await close();
      process.disconnect();
    }
  });
  process.on('disconnect', () => process.exit());
  process.send({ port, more });
}
