/** What a person says of a document that is kept, as typed. */
export interface TypedDocument {
  name: string;
  issuer: string;
  reference: string;
  issuedOn: string;
  validUntil: string;
}

export const emptyDocument: TypedDocument = { name: '', issuer: '', reference: '', issuedOn: '', validUntil: '' };

/** As it is sent: trimmed, and what was left empty left out. */
export function documentInput(typed: TypedDocument) {
  const said = (text: string) => text.trim() || null;
  return {
    name: typed.name.trim(),
    issuer: said(typed.issuer),
    reference: said(typed.reference),
    issuedOn: said(typed.issuedOn),
    validUntil: said(typed.validUntil),
  };
}

/** A file name without its ending: mostly what the document is called. */
export function nameOfFile(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 100);
}
