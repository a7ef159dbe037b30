import type { UploadRefusal } from '../upload-rules.js';

/** Why a file is not taken, once somebody looked into it; each with the sentence for the person, who can do something about it. */
const refusals = {
  MIXED_CONTENT: '文件中混有另一种格式的内容，存在安全风险。请用原软件重新导出后再上传。',
  ARCHIVE_DAMAGED: '压缩文件已损坏或格式不规范，无法打开。请重新压缩后再上传。',
  ARCHIVE_BOMB: '压缩文件展开后过大，或压缩比异常，不予接收。请拆分后分别上传。',
  ARCHIVE_TOO_MANY: '压缩文件中的文件数量过多，不予接收。请拆分后分别上传。',
  ARCHIVE_TOO_DEEP: '压缩文件中层层嵌套了压缩文件，不予接收。请解开后分别上传。',
  ARCHIVE_UNSAFE_NAME: '压缩文件中有不安全的文件路径，不予接收。请重新压缩后再上传。',
  ARCHIVE_LINK: '压缩文件中含有链接文件，不予接收。请换成文件本身后重新压缩。',
  ARCHIVE_ENCRYPTED: '压缩文件设有密码，无法检查。请去掉密码后再上传。',
  ARCHIVE_PROGRAM: '压缩文件中含有程序或脚本，不予接收。请移除后重新压缩。',
  DOCUMENT_MACROS: '文档中含有宏或控件，不予接收。请另存为不含宏的 docx 或 xlsx 文件，或转成 PDF 后再上传。',
  DOCUMENT_REMOTE: '文档引用了外部模板或内容，不予接收。请转成 PDF 后再上传。',
  DOCUMENT_DAMAGED: '文档已损坏或格式不规范，无法打开。请用原软件打开确认后，重新保存再上传。',
  IMAGE_DAMAGED: '图片已损坏，无法打开。请重新导出或扫描后再上传。',
  IMAGE_TOO_LARGE: '图片的像素过大，不予接收。请缩小尺寸或分幅后再上传。',
  PDF_DAMAGED: 'PDF 文件已损坏或结构有误，无法打开。请用原软件重新导出后再上传。',
  PDF_PASSWORD: 'PDF 文件设有打开密码，无法查看。请去掉密码后再上传。',
  PDF_ACTIVE:
    'PDF 文件中含有脚本、自动执行的动作、动态表单或内嵌文件，不予接收。请用“打印为 PDF”重新生成；内嵌的文件请单独上传。',
  PDF_UNREADABLE: 'PDF 文件结构过于复杂或设有保护，无法检查其内容。请用“打印为 PDF”重新生成后再上传。',
} as const;

export type InspectionCode = keyof typeof refusals;

/** Thrown while looking into a file; caught where the looking began. */
export class Refused extends Error {
  constructor(readonly code: InspectionCode) {
    super(code);
  }
}

export function refusalOf(code: InspectionCode): UploadRefusal {
  return { status: 415, code, message: refusals[code] };
}
