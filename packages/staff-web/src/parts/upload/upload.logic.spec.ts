import { acceptedEndings, formatNames, uploadProblem } from './upload.logic.js';

describe('why a file did not arrive', () => {
  it('no answer at all is a lost connection', () => {
    expect(uploadProblem(null, '')).toEqual({ kind: 'offline' });
    expect(uploadProblem(503, '')).toEqual({ kind: 'offline' });
  });

  it('the server says why in its own words', () => {
    expect(uploadProblem(415, '{"code":"WRONG_TYPE","message":"文件内容不是 PDF"}')).toEqual({
      kind: 'refused',
      message: '文件内容不是 PDF',
    });
    expect(uploadProblem(413, '文件超过 500 MB')).toEqual({ kind: 'refused', message: '文件超过 500 MB' });
  });

  it('without words the status speaks', () => {
    expect(uploadProblem(413, 'Maximum size exceeded')).toEqual({ kind: 'tooLarge' });
    expect(uploadProblem(401, '')).toEqual({ kind: 'signedOut' });
    expect(uploadProblem(500, '{broken')).toEqual({ kind: 'unexpected' });
  });
});

it('a chooser offers scans wherever a PDF will do, and office files where the catalogue names them', () => {
  expect(acceptedEndings(['PDF', 'XLSX'])).toBe('.pdf,.xlsx,.jpg,.jpeg,.png');
  expect(formatNames(['PDF', 'XLSX'])).toBe('PDF、XLSX、JPG、PNG');
});
