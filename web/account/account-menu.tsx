import { Menu } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PersonIcon } from '../app/icons.tsx';
import { useLanguage } from '../language/index.ts';
import { sessionQuery, signOut } from './session.ts';

/** Who is signed in, the account's page, signing out. Nothing where the owner works without an account. */
export function AccountMenu() {
  const { t } = useLanguage();
  const { data: session } = useQuery(sessionQuery());
  const { mutate } = useMutation({
    mutationFn: signOut,
    onSuccess: () => window.location.assign('/sign-in'),
  });
  if (session?.name === undefined || session.role === 'owner' || session.role === 'nobody') return null;
  return (
    <Menu position="bottom-end" width={240} withinPortal={false}>
      <Menu.Target>
        <button type="button" aria-label={t('account.of', { name: session.name })} title={session.name}>
          <PersonIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.name} · {t(`account.roles.${session.role}`)}
        </Menu.Label>
        <Menu.Item component={Link} to="/account">
          {t('account.title')}
        </Menu.Item>
        <Menu.Item onClick={() => mutate()}>{t('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
