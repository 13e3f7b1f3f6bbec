import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Ways to the places of the rail. */
export function useGoing() {
  const navigate = useNavigate();
  return useMemo(
    () => ({
      reports: () => void navigate({ to: '/reports' }),
      names: () => void navigate({ to: '/names' }),
      judgement: () => void navigate({ to: '/judgement' }),
      feeds: () => void navigate({ to: '/feeds' }),
      add: () => void navigate({ to: '/add' }),
    }),
    [navigate],
  );
}
