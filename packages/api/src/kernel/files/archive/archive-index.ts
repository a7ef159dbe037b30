import { formatFileSize } from '@gongshen/shared/material';
import { labelled, labelledPairs, type Paper, type PaperCell } from '../../documents/paper.js';
import type { ArchivedFile, ArchiveHead } from './file-archives.js';
import { minuteText } from './minute-text.js';

/** 目录: what lies in the archive, with the means to prove each file: its size and its SHA-256. */
export function archiveIndex(head: ArchiveHead, files: readonly ArchivedFile[], takenBy: string, at: string): Paper {
  const size = files.reduce((sum, { file, withheld }) => sum + (withheld === null ? file.size : 0), 0);
  return {
    title: `${head.title} 目录`,
    author: takenBy,
    issuedAt: at,
    footer: head.title,
    blocks: [
      { kind: 'title', text: '材料目录' },
      { kind: 'number', text: head.title },
      {
        kind: 'grid',
        rows: [
          ...head.facts.map(([label, text]) => labelled(label, text)),
          labelledPairs(['文件数量', `${files.length} 份`], ['合计大小', formatFileSize(size)]),
          labelledPairs(['下载人', takenBy], ['下载时间', minuteText(at)]),
        ],
      },
      ...(files.length === 0
        ? [{ kind: 'paragraph' as const, text: '没有您可以查看的文件。' }]
        : files.map((file, index) => ({ kind: 'grid' as const, rows: rowsOf(file, index + 1) }))),
    ],
  };
}

function rowsOf({ path, about, version, by, file, withheld }: ArchivedFile, number: number): PaperCell[][] {
  return [
    [
      { text: String(number), width: 0.08, label: true },
      { text: withheld === null ? path : `${path}（${withheld}，未收入）`, width: 0.92 },
    ],
    labelledPairs(['内　　容', about], ['版　　本', version === null ? '—' : `第 ${version} 版`]),
    labelledPairs(['提供者', by ?? '—'], ['时　　间', minuteText(file.uploadedAt)]),
    [
      { text: '大　　小', width: 0.18, label: true },
      { text: `${formatFileSize(file.size)}（${file.size} 字节）`, width: 0.82 },
    ],
    [
      { text: 'SHA-256', width: 0.14, label: true },
      { text: file.sha256, width: 0.86 },
    ],
  ];
}
