import { findMediaType, formatFileSize, mediaTypeOfFileName } from '@gongshen/shared/material';
import type { Config } from '../config.js';
import type { InspectionCode } from './inspection/inspection-refusal.js';

/** Why an upload is refused, for the person. */
export interface UploadRefusal {
  status: number;
  code:
    | 'EMPTY_FILE'
    | 'TOO_LARGE'
    | 'TYPE_NOT_ACCEPTED'
    | 'TYPE_MISMATCH'
    | 'NAME_MISSING'
    | 'QUOTA_EXCEEDED'
    | 'NO_SPACE'
    | 'NOT_FOUND'
    | InspectionCode;
  message: string;
}

type Limits = Config['upload'];

const nameAtMost = 200;

/** Signs that steer a terminal, a header or the reading direction have no place in a file's name. */
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A file's own name as it is kept: no path, no control or direction characters, at most 200 characters. */
export function cleanFileName(given: string): string {
  const last = given.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const name = last.replace(unwanted, '').trim();
  if (name.length <= nameAtMost) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return name.slice(0, nameAtMost - extension.length) + extension;
}

const limitOf = (mediaType: string, limits: Limits) => limits.sizeAtMostByType[mediaType] ?? limits.sizeAtMost;

function tooLarge(mediaType: string, size: number, limits: Limits): UploadRefusal | null {
  const limit = limitOf(mediaType, limits);
  if (size <= limit) return null;
  const message = `文件大小为 ${formatFileSize(size)}，超过了 ${formatFileSize(limit)} 的上限。请压缩或拆分后再上传。`;
  return { status: 413, code: 'TOO_LARGE', message };
}

/** What can be said before the first byte. `size` in bytes, as the browser declares it. */
export function refuseBeforeUpload(fileName: string, size: number, limits: Limits): UploadRefusal | null {
  if (fileName === '') return { status: 400, code: 'NAME_MISSING', message: '上传的文件没有名称。' };
  const promised = mediaTypeOfFileName(fileName);
  if (!promised) {
    const message = `不接受“${fileName}”这种类型的文件。可上传 PDF、OFD、JPG、PNG、DWG、IFC、DOCX、XLSX 或 ZIP 文件。`;
    return { status: 415, code: 'TYPE_NOT_ACCEPTED', message };
  }
  if (size === 0) return { status: 400, code: 'EMPTY_FILE', message: `文件“${fileName}”是空的，没有内容可上传。` };
  return tooLarge(promised.mediaType, size, limits);
}

/** What can be said of the whole file: it must be what its name says. `mediaType` by content, null when unknown. */
export function refuseAfterUpload(
  fileName: string,
  size: number,
  mediaType: string | null,
  limits: Limits,
): UploadRefusal | null {
  const promised = mediaTypeOfFileName(fileName);
  if (!promised || mediaType !== promised.mediaType) {
    const found = mediaType ? `，实际是 ${findMediaType(mediaType)?.label} 文件` : '';
    const message = `文件“${fileName}”的内容与其名称不符${found}。请用原软件打开确认后，重新导出再上传。`;
    return { status: 415, code: 'TYPE_MISMATCH', message };
  }
  return tooLarge(mediaType, size, limits);
}
