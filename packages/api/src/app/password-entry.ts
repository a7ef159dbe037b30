import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The person broke off, or typed two different passwords. `message`: Chinese and English. */
export class PasswordNotGiven extends Error {}

export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: { write(text: string): unknown };
}

/** A password typed twice at a terminal, unseen; else the first line of the input. Never a command line's own words: `ps` shows them. */
export async function enterPassword({ input, output }: Terminal): Promise<string> {
  if (!input.isTTY) return firstLine(input);
  const first = await typed(input, output, '密码 Password: ');
  const second = await typed(input, output, '再输入一次 Again: ');
  if (first !== second) throw new PasswordNotGiven('两次输入的密码不一致。\nThe two passwords differ.');
  return first;
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw new PasswordNotGiven(
    '没有得到密码：请在终端输入，或由标准输入给出一行，或使用 --generate。\n' +
      'No password was given: type it at a terminal, pipe one line, or use --generate.',
  );
}

async function typed(input: NodeJS.ReadableStream, output: Terminal['output'], prompt: string): Promise<string> {
  // A terminal in raw mode echoes nothing; what the line editor would echo goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, callback) => callback() });
  const line = createInterface({ input, output: nowhere, terminal: true });
  output.write(prompt);
  try {
    return await new Promise<string>((resolve, reject) => {
      line.once('line', resolve);
      line.once('close', () => reject(new PasswordNotGiven('已取消。\nBroken off.')));
      line.once('SIGINT', () => line.close());
    });
  } finally {
    line.close();
    output.write('\n');
  }
}
