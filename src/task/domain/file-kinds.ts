/** What is taken as evidence: how it is served, and the names such a file may bear, the usual one first. */
export const FILE_KINDS = {
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extensions: ['pptx'] },
  png: { type: 'image/png', extensions: ['png'] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'] },
  gif: { type: 'image/gif', extensions: ['gif'] },
  webp: { type: 'image/webp', extensions: ['webp'] },
  bmp: { type: 'image/bmp', extensions: ['bmp'] },
  tiff: { type: 'image/tiff', extensions: ['tif', 'tiff'] },
  zip: { type: 'application/zip', extensions: ['zip'] },
  txt: { type: 'text/plain; charset=utf-8', extensions: ['txt'] },
} as const satisfies Record<string, { readonly type: string; readonly extensions: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;

/** Why a file is not taken. */
export type FileFault =
  | 'empty'
  | 'program'
  | 'script'
  | 'markup'
  | 'macros'
  | 'oldOffice'
  | 'otherArchive'
  | 'locked'
  | 'damaged'
  | 'packedProgram'
  | 'unknown'
  | 'otherName'
  | 'secret';

const IMAGES: readonly FileKind[] = ['png', 'jpeg', 'gif', 'webp', 'bmp', 'tiff'];

/** A picture may be called as any other picture; nothing else may be called what it is not. */
export function mayBeCalled(name: string, kind: FileKind): boolean {
  const given = extensionOf(name);
  const alike = IMAGES.includes(kind) ? IMAGES : [kind];
  return alike.some((one) => (FILE_KINDS[one].extensions as readonly string[]).includes(given));
}

export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Every browser shows these by itself; of pictures TIFF is not among them. */
const SHOWN: readonly FileKind[] = ['pdf', 'png', 'jpeg', 'gif', 'webp', 'bmp'];
export const isShown = (kind: FileKind): boolean => SHOWN.includes(kind);
export const isPicture = (kind: FileKind): boolean => isShown(kind) && IMAGES.includes(kind);
