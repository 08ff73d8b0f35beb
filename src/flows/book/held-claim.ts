import { moveUpload, noteProgress, type Upload } from '../../store/queries/book/uploads.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { UploadProgress } from './uploads.ts';

/** Least time in ms between two notes that a file is still being read. */
const READING_NOTED_EVERY = 30_000;

/**
 * The claim of a running import. It stores how far the import is, for whoever asks another process, and so that nobody else
 * claims the upload meanwhile; only the latest, one write at a time.
 */
export class HeldClaim {
  readonly #context: ShowingContext;
  #upload: Upload;
  #next: { readonly progress: UploadProgress | null } | null = null;
  #writing: Promise<void> | null = null;

  constructor(context: ShowingContext, upload: Upload) {
    this.#context = context;
    this.#upload = upload;
  }

  get upload(): Upload {
    return this.#upload;
  }

  note(progress: UploadProgress | null): void {
    this.#next = { progress };
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
  }

  /** Holds the claim while the file is read, which comes in many small pieces. */
  isReading(): void {
    if (this.#context.now() - Date.parse(this.#upload.changedAt) >= READING_NOTED_EVERY) this.note(null);
  }

  async noted(): Promise<void> {
    await this.#writing;
  }

  /** Ends the claim; false if another import holds it. */
  async settle(to: 'imported' | 'waiting', result: object): Promise<boolean> {
    const { db, now } = this.#context;
    return moveUpload(db, this.#upload, to, new Date(now()).toISOString(), JSON.stringify(result));
  }

  async #write(): Promise<void> {
    const { db, now } = this.#context;
    while (this.#next) {
      const progress = this.#next.progress && JSON.stringify(this.#next.progress);
      this.#next = null;
      const at = new Date(now()).toISOString();
      // That nobody sees how far it is, is no reason to stop the import.
      const isHeld = await noteProgress(db, this.#upload, progress, at).catch(() => false);
      if (isHeld) this.#upload = { ...this.#upload, changedAt: at };
    }
  }
}
