import { homedir } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { EgressPolicy } from '../egress/index.ts';

/** `$XDG_DATA_HOME/shirabe`, else `~/.local/share/shirabe` (XDG Base Directory Specification 0.8). */
export function defaultDataFolder(environment = process.env): string {
  const xdg = environment.XDG_DATA_HOME;
  const base = xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.local', 'share');
  return path.join(base, 'shirabe');
}

export function dataOption(): Option {
  return new Option('--data <folder>', 'folder of the store').default(defaultDataFolder());
}

/** What the operator allows beyond the public internet. */
export interface EgressOptions {
  readonly allowHost: readonly string[];
  readonly proxy: boolean;
}

export function egressOptions(): Option[] {
  return [
    new Option(
      '--allow-host <name>',
      'also ask this host at a private address (name or name:port; can be repeated)',
    )
      .argParser((name: string, before: string[]) => [...before, name])
      .default([] as string[], 'none'),
    new Option('--proxy', 'go through HTTP_PROXY and HTTPS_PROXY').default(false),
  ];
}

export function egressPolicy({ allowHost, proxy }: EgressOptions): EgressPolicy {
  return { allowHosts: [...allowHost], proxy: proxy ? 'environment' : 'none' };
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d{1,9}$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}
