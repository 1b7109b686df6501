// postmortem/export: an open postmortem in another format, for the client to write where the user wants it.
import { RequestType } from 'vscode-languageserver';
import type { Pictures } from '../export/page/body';
import type { PicturePlace } from '../export/pictures';
import type { DocumentParams } from './protocol';
import { answer, type Feature } from './session';

export interface ExportParams extends DocumentParams {
  /** `html`, `json`, `csv`, `csv-actions`, `mermaid`, `markdown`, `rich-text`. */
  readonly format: string;
  /** The pictures that the client could read, as `data:` addresses, by the address that the document gives. */
  readonly pictures?: Pictures;
}

export interface ExportResult {
  readonly version: number;
  /** What to write; a byte order mark included where the format has one. */
  readonly text: string;
  /** The pictures that the export shows when the client asks again and gives them. */
  readonly wanted: readonly WantedPicture[];
}

export interface WantedPicture extends PicturePlace {
  /** As the document gives it. */
  readonly address: string;
}

/** Answers null for a format that there is not, and for a document that is not open or no postmortem. */
export const ExportRequest = new RequestType<ExportParams, ExportResult | null, void>('postmortem/export');

export const exports: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(ExportRequest, async ({ textDocument: { uri }, format: name, pictures = {} }) => {
      const { formatOf } = await import('../export/formats');
      const { picturePlace } = await import('../export/pictures');
      const format = formatOf(name);
      return answer<ExportResult | null>(session, uri, null, ({ document, reading }) => {
        if (format === undefined) return null;
        const file = document.path ?? uri;
        const text = format.write(reading, { file, pictures });
        const wanted = (format.pictures?.(reading) ?? []).flatMap((address) => {
          const place = picturePlace(address);
          return place === undefined || address in pictures ? [] : [{ address, ...place }];
        });
        return { version: document.version, text: format.marked ? `\uFEFF${text}` : text, wanted };
      });
    });
  },
};
