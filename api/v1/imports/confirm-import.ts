import type { Claimed } from '../../../src/flows/book/claim-upload.ts';
import { confirmUpload } from '../../../src/flows/book/confirm-upload.ts';
import { type UploadProgress, uploadFor } from '../../../src/flows/book/uploads.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import type { Services } from '../../../src/services.ts';
import type { ApiPorts } from '../ports.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';
import { personKey } from '../viewer/signed-in.ts';
import { importReply } from './import-of.ts';
import { ImportParams, ImportSchema } from './import-schema.ts';
import { noSuchUpload, uploadProblem } from './upload-problem.ts';

export const confirmImport = route({
  method: 'POST',
  path: '/imports/:uploadId/confirm',
  id: 'confirmImport',
  tag: 'imports',
  summary: 'Import a file as it was previewed',
  description:
    'It is imported after the answer. Events `import` tell how far it is, with the state `running`, then `imported` or `stopped`; so does `GET /imports/{uploadId}`.',
  params: ImportParams,
  status: 202,
  answer: ImportSchema,
  needsVersion: true,
  findsWhatWasDone: true,
  run: async ({ services, ports, viewers, params: { uploadId }, ifMatch }) => {
    const confirmed = await confirmUpload(services, viewers, { id: uploadId, version: ifMatch ?? '' });
    if (confirmed.kind === 'nothing')
      throw new Problem('unprocessable', 'There is nothing to import: no deal is new or changed.');
    if (confirmed.kind === 'not-yours') throw noSuchUpload();
    if (confirmed.kind !== 'claimed') throw uploadProblem(confirmed);
    // Nothing that may fail stands between the claim and the import: a claim without one blocks the upload.
    ports.follow(imported({ services, ports, viewers }, uploadId, confirmed));
    const upload = await uploadFor(services, viewers, uploadId);
    if (!upload) throw noSuchUpload();
    return importReply(upload);
  },
});

interface Importing {
  readonly services: Services;
  readonly ports: Pick<ApiPorts, 'events'>;
  readonly viewers: Viewers;
}

/** Imports a claimed upload, and tells the importer's pages how far it is. It rejects never. */
async function imported(
  { services, ports, viewers }: Importing,
  uploadId: string,
  claimed: Extract<Claimed, { kind: 'claimed' }>,
): Promise<void> {
  let last: UploadProgress = { done: 0, total: 0 };
  const tell = (state: 'running' | 'imported' | 'stopped', progress: UploadProgress = last) => {
    last = progress;
    ports.events.publish(personKey(viewers.asker), {
      name: 'import',
      data: { uploadId, ...progress, state },
    });
  };
  try {
    tell('running');
    await claimed.run((progress) => tell('running', progress));
    tell('imported');
  } catch (err) {
    const reference = services.newReference();
    services.log.error({ err, reference }, 'an import stopped');
    tell('stopped');
  }
}
