/** Opens an address beside the page; it learns nothing of the page. Only http and https are opened. */
export function openInNewWindow(address: string): boolean {
  if (!/^https?:$/.test(new URL(address, location.origin).protocol)) return false;
  window.open(address, '_blank', 'noopener,noreferrer');
  return true;
}
