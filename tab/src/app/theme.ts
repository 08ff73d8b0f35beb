import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host, Look } from '../host/host.ts';

export const THEMES: Readonly<Record<Look, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The look of the host, followed as it changes; before there is a host, that of the operating system. */
export function useLook(host: Host | null): Look {
  const [look, setLook] = useState<Look>(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default',
  );
  useEffect(() => host?.onLook(setLook), [host]);
  useEffect(() => {
    document.documentElement.style.colorScheme = look === 'default' ? 'light' : 'dark';
  }, [look]);
  return look;
}
