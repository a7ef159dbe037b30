import { factoryPark } from './factory-park.js';

/** Papers that may be brought in, in the order they were issued; the running part of a number is the project's own. */
export const earlierPapers: readonly {
  itemCode: string;
  documentNumber: string;
  issuedBy: string;
  issuedOn: string;
}[] = [
  ...factoryPark.broughtIn,
  { itemCode: 'zh-sbsp', documentNumber: '珠水保〔2025〕第0001号', issuedBy: '珠海市水务局', issuedOn: '2025-08-20' },
  {
    itemCode: 'zh-sgtsc',
    documentNumber: '珠施审合〔2025〕第0001号',
    issuedBy: '珠海市施工图审查中心',
    issuedOn: '2025-09-05',
  },
  {
    itemCode: 'zh-xfsj',
    documentNumber: '珠建消审〔2025〕第0001号',
    issuedBy: '珠海市住房和城乡建设局',
    issuedOn: '2025-09-18',
  },
  {
    itemCode: 'zh-rfbj',
    documentNumber: '珠人防建〔2025〕第0001号',
    issuedBy: '珠海市人民防空办公室',
    issuedOn: '2025-09-19',
  },
  { itemCode: 'zh-fljs', documentNumber: '珠气防审〔2025〕第0001号', issuedBy: '珠海市气象局', issuedOn: '2025-09-22' },
  {
    itemCode: 'zh-sgxk',
    documentNumber: '珠建施许〔2025〕第0001号',
    issuedBy: '珠海市住房和城乡建设局',
    issuedOn: '2025-10-15',
  },
];
