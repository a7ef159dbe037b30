// What a measured server tells the benchmark: its port, the CPU time it has used, the SQL it has sent.

let sent = null;

/** To be called with every statement; kept only while the parent wants to see them. */
export function noteStatement(sql) {
  sent?.push(sql);
}

/** @param {{ port: number, close(): Promise<void> }} served */
export function answerParent({ port, close }) {
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
    } else if (question === 'stop') {
      await close();
      process.disconnect();
    }
  });
  process.on('disconnect', () => process.exit());
  process.send({ port });
}
