import { Menu, useMantineColorScheme } from '@mantine/core';
import { useLanguage } from '../language/index.ts';
import { AppearanceIcon } from './icons.tsx';

export function AppearanceMenu() {
  const { t } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = [
    ['auto', t('frame.system')],
    ['light', t('frame.light')],
    ['dark', t('frame.dark')],
  ] as const;
  return (
    <Menu position="bottom-end" width={200} withinPortal={false}>
      <Menu.Target>
        <button type="button" aria-label={t('frame.appearance')} title={t('frame.appearance')}>
          <AppearanceIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(([scheme, name]) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            rightSection={colorScheme === scheme ? '✓' : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
