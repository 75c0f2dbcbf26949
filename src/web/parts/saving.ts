import { request } from '../api/client.js';
import type { FollowedRequest } from './long-work.js';

export interface SavedFile {
  name: string;
  content: Blob;
}

/** A file that the API makes, wholly here before anything is saved. @throws Refused | Unreachable */
export async function fetchFile(address: string, followed?: FollowedRequest): Promise<SavedFile> {
  const response = await request('get', address, followed ?? {});
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { name: name ?? address.replace(/\?.*$/, '').split('/').at(-1) ?? 'file', content: await response.blob() };
}

/** Gives the browser a file to save. */
export function saveFile({ name, content }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
