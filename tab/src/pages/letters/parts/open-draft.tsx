import { Button } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useSession } from '../../../host/session.tsx';
import { useToast } from '../../../parts/toasts.tsx';

interface Props {
  /** Opens the draft in Outlook; null where there is no such link. */
  readonly webLink: string | null;
  /** In local mode, the page of its file. */
  readonly page: string | null;
  /** Whose draft it is, for screen readers: `for Contoso`. */
  readonly of: string;
  readonly isPrimary?: boolean;
}

/** Opens a draft: in Outlook where it is the host, else by its link; in local mode the page of its file. */
export function OpenDraft({ webLink, page, of, isPrimary = false }: Props) {
  const openLink = useOpenDraft();
  const toast = useToast();
  const link = webLink ?? page;
  if (link === null) return null;
  const open = async () => {
    if (!(await openLink(link)))
      toast({ title: 'The draft could not be opened', detail: 'It is among your drafts.', intent: 'error' });
  };
  const words = webLink === null ? 'Open the file' : 'Open draft';
  return (
    <Button
      size={isPrimary ? 'medium' : 'small'}
      appearance={isPrimary ? 'primary' : 'secondary'}
      icon={<OpenRegular />}
      aria-label={`${words} ${of}`}
      onClick={() => void open()}
    >
      {words}
    </Button>
  );
}

/** Opens the draft of a link by the host; the promise is of whether that was done. */
export function useOpenDraft(): (link: string) => Promise<boolean> {
  const { host } = useSession();
  return (link) => host.openDraft({ itemId: itemIdIn(link), webLink: link });
}

/** The id of the message that Outlook's own link names; null where it names none. */
function itemIdIn(link: string): string | null {
  return URL.canParse(link) ? new URL(link).searchParams.get('ItemID') : null;
}
