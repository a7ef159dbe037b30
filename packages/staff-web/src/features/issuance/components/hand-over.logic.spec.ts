import { type HandOverValues, handOverInput } from './hand-over.logic.js';

const everything: Omit<HandOverValues, 'method'> = {
  ...{ recipient: ' 陈晓明 ', relation: 'handlingPerson', identityPaper: 'residentIdentity', copies: 2 },
  ...{
    identityNumber: ' 11010519491231002X ',
    signatureFileId: 'f',
    phone: ' 13800001234 ',
    address: '珠海市兴华路 100 号',
  },
  ...{ carrier: 'ems', carrierName: '德邦', trackingNumber: ' EA123456789CN ' },
};

describe('what leaves the form (珠 18)', () => {
  it('electronically: the name alone', () => {
    expect(handOverInput({ ...everything, method: 'electronic' })).toEqual({
      method: 'electronic',
      recipient: '陈晓明',
    });
  });

  it('at the counter: who signed, and nothing of a parcel', () => {
    expect(handOverInput({ ...everything, method: 'counter' })).toEqual({
      ...{ method: 'counter', recipient: '陈晓明', relation: 'handlingPerson', copies: 2, signatureFileId: 'f' },
      ...{ identityPaper: 'residentIdentity', identityNumber: '11010519491231002X' },
    });
  });

  it('by post: where to, and nothing of an identity', () => {
    expect(handOverInput({ ...everything, method: 'post' })).toEqual({
      ...{ method: 'post', recipient: '陈晓明', copies: 2, carrier: 'ems', trackingNumber: 'EA123456789CN' },
      ...{ phone: '13800001234', address: '珠海市兴华路 100 号' },
    });
    expect(handOverInput({ ...everything, method: 'post', carrier: 'other' })).toMatchObject({ carrierName: '德邦' });
  });
});
