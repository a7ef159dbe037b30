/** A Vite plugin; see pdf-resources.mjs. */
export function pdfResources(from: string, base: string): { name: string };
