// The table of docs/benchmark.md.
const header = ['database', 'page', 'server', 'CPU ms/request', 'requests/s', 'p50 ms', 'p99 ms', 'SQL/request'];

/** Results of `measure` with their statements as a Markdown table. */
export function asTable(results) {
  const lines = results.flatMap(({ database, scenario, api, plain, ratios, statements }) => {
    const row = (server, figures, sql) => [
      database,
      scenario,
      server,
      figures.cpu.toFixed(2),
      figures.perSecond.toFixed(0),
      figures.p50.toFixed(1),
      figures.p99.toFixed(1),
      sql,
    ];
    const ratio = ['cpu', 'perSecond', 'p50', 'p99'].map((key) => `× ${ratios[key].toFixed(2)}`);
    return [
      row('product', api, statements.api),
      row('by hand', plain, statements.plain),
      [database, scenario, '**ratio**', ...ratio, `× ${(statements.api / statements.plain).toFixed(1)}`],
    ];
  });
  const toLine = (cells) => `| ${cells.join(' | ')} |`;
  return [toLine(header), toLine(header.map(() => '---')), ...lines.map(toLine)].join('\n');
}
