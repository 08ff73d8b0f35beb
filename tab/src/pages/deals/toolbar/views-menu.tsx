import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { useWrite } from '../../../api/use-write.ts';
import { linkToSubPage, subPageOfView } from '../../../host/deep-link.ts';
import type { Host, ServerFacts } from '../../../host/host.ts';
import { useSession } from '../../../host/session.tsx';
import { reasonOf } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { readView, type View, WHOLE, writeView } from '../view/view.ts';

const SaveViewDialog = lazy(async () => ({
  default: (await import('./save-view-dialog.tsx')).SaveViewDialog,
}));

interface ViewsMenuProps {
  readonly view: View;
  readonly change: (change: (view: View) => View) => void;
}

const VIEWS_KEY = ['deal-views'];

interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly version: string;
}

/** The saved views: to show, to save, to share and to delete. */
export function ViewsMenu({ view, change }: ViewsMenuProps) {
  const api = useApi();
  const toast = useToast();
  const [isSaving, setSaving] = useState(false);
  const views = useQuery({
    queryKey: VIEWS_KEY,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/views', { signal })),
  });
  const query = writeView(view);
  const shown = views.data?.items.find((one) => one.query === query);
  const create = useCreate();
  const remove = useWrite({
    send: ({ id }: SavedView, headers) =>
      answered(api.DELETE('/api/v1/views/{viewId}', { params: { path: { viewId: id }, header: headers } })),
    invalidates: [VIEWS_KEY],
  });
  const deleteView = (saved: SavedView) =>
    remove.mutate(saved, {
      onSuccess: () =>
        toast({
          title: `The view "${saved.name}" was deleted`,
          undo: () => create.mutate({ name: saved.name, query: saved.query }),
        }),
      onError: (error) =>
        toast({ title: 'The view was not deleted', detail: reasonOf(error), intent: 'error' }),
    });
  const { host, server } = useSession();
  const link = linkOf(query, host, server);
  const share = async () => {
    if (host.shareView) return host.shareView(query, shown?.name ?? 'Deals');
    try {
      await navigator.clipboard.writeText(link ?? '');
      toast({
        title: 'A link to this view was copied',
        detail: 'It shows the same view to others, of their deals.',
      });
    } catch {
      toast({
        title: 'The link could not be copied',
        detail: link ?? '',
        intent: 'warning',
      });
    }
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>{shown ? `View: ${shown.name}` : 'Views'}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => change(() => WHOLE)}>All deals, the most urgent first</MenuItem>
            {views.data?.items.map((saved) => (
              <MenuItem key={saved.id} onClick={() => change(() => readView(saved.query))}>
                {saved.name}
              </MenuItem>
            ))}
            {views.isError ? <MenuItem disabled>Your views could not be loaded</MenuItem> : null}
            <MenuDivider />
            <MenuItem disabled={shown !== undefined} onClick={() => setSaving(true)}>
              Save this view…
            </MenuItem>
            {host.shareView || link !== null ? (
              <MenuItem onClick={() => void share()}>
                {host.shareView ? 'Share this view…' : 'Copy a link to this view'}
              </MenuItem>
            ) : null}
            {shown ? <MenuItem onClick={() => deleteView(shown)}>Delete "{shown.name}"</MenuItem> : null}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Suspense>
        {isSaving ? (
          <SaveViewDialog query={query} saved={views.data?.items ?? []} close={() => setSaving(false)} />
        ) : null}
      </Suspense>
    </>
  );
}

/** The link of a view that can be given to others; null where none is known: the page in a host has no address of its own. */
function linkOf(query: string, { name }: Host, { openInTeams }: ServerFacts): string | null {
  if (name === null) return `${location.origin}${location.pathname}${query && `?${query}`}`;
  return openInTeams === null ? null : linkToSubPage(openInTeams, subPageOfView(query));
}

function useCreate() {
  const api = useApi();
  return useWrite({
    send: (body: Pick<SavedView, 'name' | 'query'>, headers) =>
      answered(api.POST('/api/v1/views', { params: { header: headers }, body })),
    invalidates: [VIEWS_KEY],
  });
}
