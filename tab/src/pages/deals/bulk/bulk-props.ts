/** What a dialog about the chosen deals is given. */
export interface BulkProps {
  readonly dealIds: readonly string[];
  readonly close: () => void;
}
